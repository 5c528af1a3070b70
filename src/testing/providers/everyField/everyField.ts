// Two steps after the password: a form with every type of field, then a button. In the form, the text "wrong" repeats
// the step and "fail" ends the login.
import type { SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail, type SecondaryResponse } from '../../authmanager/responses.ts'
import { message, type Message } from '../../messages/message.ts'
import { textOf } from '../../requests/submission.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { createButtonRequest, isPressed } from '../shared/buttonRequest.ts'
import { everyFieldRequest, skippableRequest } from './everyFieldRequests.ts'

const lastStepNote = 'everyFieldLastStep'

export const everyField: SecondaryProvider = {
  name: 'everyField',
  begin: ({ wiki }, { settings }) =>
    settings.asksEveryField === true ? askAll(wiki, message('labproviders-ui')) : abstain,
  continue: ({ wiki, flow, submission }) => {
    const lastButton = `${wiki.extension.fieldPrefix}continue`
    if (flow.notes.has(lastStepNote)) return isPressed(submission, lastButton) ? { kind: 'pass' } : askLast(lastButton)
    const text = textOf(submission, everyFieldRequest(wiki).id, `${wiki.extension.fieldPrefix}string`)
    // A text in place of a message key: some real providers do that, and their message code is then the mangled text.
    if (text === undefined) return askAll(wiki, message('A required field was left empty.'))
    if (text === 'wrong') return askAll(wiki, message('labproviders-ui-wrong', text))
    if (text === 'fail') return fail(message('labproviders-ui-wrong', text))
    flow.notes.set(lastStepNote, 'asked')
    return askLast(lastButton)
  },
}

function askAll(wiki: WikiState, prompt: Message): SecondaryResponse {
  return { kind: 'ui', requests: [everyFieldRequest(wiki), skippableRequest(wiki)], message: prompt }
}

function askLast(name: string): SecondaryResponse {
  const button = createButtonRequest({ name, label: 'Continue', help: 'Completes the questions' })
  return { kind: 'ui', requests: [button], message: message('labproviders-step2') }
}
