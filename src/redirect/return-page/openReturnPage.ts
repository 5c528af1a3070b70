// The return page: takes the parameters out of the URL and hands them to the page that waits for them, once.
import { forwardUrl } from '../forwardedReturn.ts'
import { urlParameters, type ReturnPageMessages } from '../messages.ts'
import { pageAddress } from '../pageAddress.ts'
import { readPendingRedirect, removePending } from '../pendingRedirect.ts'
import { deliverReturn } from './deliverReturn.ts'
import { consumeFormPost } from './formPost.ts'
import { readPopupState, savePopupState, type PopupState } from './popupState.ts'
import { createView } from './view.ts'
import { waitForTarget } from './waitForTarget.ts'

let isOpen = false

/** Does nothing when it is called again, or on a server. */
export function openReturnPage(english: ReturnPageMessages, ownMessages: ReturnPageMessages): void {
  if (isOpen || typeof document === 'undefined') return
  isOpen = true
  const formPost = consumeFormPost()
  const launchedAs = /^#launch=([\da-f]{32})$/.exec(location.hash)?.[1]
  const parameters = [...formPost.parameters, ...urlParameters(location)]
  // Before anything else: a URL gets into histories and into what scripts report.
  history.replaceState(null, '', pageAddress())
  const popup = launchedAs === undefined ? readPopupState() : launch(launchedAs)
  const show = createView({ ...english, ...popup?.messages, ...formPost.messages, ...ownMessages })
  const pending = popup ? undefined : readPendingRedirect()
  const forward = pending && forwardUrl(pending['path'], parameters)
  if (popup?.phase === 'launching') waitForTarget(popup.channelId, show)
  else if (popup?.phase === 'away' || (popup?.phase === 'returned' && parameters.length)) deliverReturn(popup, parameters, show)
  else if (popup) show('finished')
  else if (forward !== undefined) location.replace(forward)
  else show(parameters.length ? 'openerGone' : 'nothing')
}

function launch(channelId: string): PopupState {
  // The browser copied it from the opener. It is not about this popup.
  removePending()
  const state: PopupState = { channelId, phase: 'launching' }
  savePopupState(state)
  return state
}
