// The parts of the page that a login without trouble does not show. They come in one file, which is fetched as soon as
// the page stands, so that they are there when the network is not.
import { lazyPart, useMessages } from '../hooks/index.ts'

const load = () => import('./parts.ts')

/** Fetches the parts. What cannot be had now is asked for again when it is needed. */
export function fetchParts(): void {
  load().catch(() => undefined)
}

export const FlowNotice = lazyPart(() => load().then((parts) => parts.FlowNotice), NoNetwork)
export const StoppedView = lazyPart(() => load().then((parts) => parts.StoppedView), NoNetwork)
export const RedirectPrompt = lazyPart(() => load().then((parts) => parts.RedirectPrompt), NoNetwork)
export const ErrorSummary = lazyPart(() => load().then((parts) => parts.ErrorSummary), () => null)

function NoNetwork() {
  const translate = useMessages()
  return (
    <div className="mwa-notice" data-tone="error" role="alert">
      {translate('failure-network')}
    </div>
  )
}
