import { startScriptText } from 'react-mediawiki-auth/start/text'

export const StartScript = () => <script data-api="/w/api.php" dangerouslySetInnerHTML={{ __html: startScriptText }} />
