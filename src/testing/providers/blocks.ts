// Keeps blocked people out, where the wiki wants that.
import { abstain, refuse } from '../auth/answers.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import { message } from '../messages/message.ts'

export const blocks: SecondaryProvider = {
  name: 'blocks',
  begin: ({ wiki }, { settings }) =>
    settings.blocked === true && wiki.features.blockDisablesLogin ? refuse(message('login-userblocked')) : abstain,
}
