// What stands below the heading: what the form does where its heading does not tell, or what is there in place of a form.
import { showsForm, type FlowState } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { resetModule } from '../../protocol/index.ts'
import { passedMessage } from './passedMessage.ts'
import { providerName } from './providerName.ts'
import { redirectMessage } from './redirectMessage.ts'

export function descriptionText(state: FlowState, translate: Translate): string | undefined {
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return translate('already-logged-in', state.username)
    case 'redirectPending':
      return translate('redirect', providerName(state, translate))
    case 'redirecting':
    case 'submittingReturn':
      return redirectMessage(state, translate)
    case 'recoveringReturn':
      return translate('recovering')
    case 'passed':
      return passedMessage(state, translate)
    default:
      return showsForm(state) && state.task.module === resetModule ? translate('reset-does') : undefined
  }
}
