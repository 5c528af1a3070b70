// Two steps after the password: a field of every type, where the text "wrong" asks again and "fail" ends the login, and
// a button.
import { abstain, refuse, type SecondaryAnswer } from '../auth/answers.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import { textOf } from '../auth/readRequests.ts'
import { message, type Message } from '../messages/message.ts'
import type { WikiState } from '../state/wikiState.ts'
import { buttonRequest, isPressed } from './buttonRequest.ts'
import { everyFieldRequest, skippableRequest } from './everyFieldForm.ts'

const lastStepNoted = 'everyFieldLastStep'

export const everyField: SecondaryProvider = {
  name: 'everyField',
  begin: ({ wiki }, { settings }) =>
    settings.asksEveryField === true ? askAll(wiki, message('labproviders-ui')) : abstain,
  resume: ({ wiki, flow, filled }) => {
    const lastButton = `${wiki.extension.fieldPrefix}continue`
    if (flow.notes.has(lastStepNoted)) return isPressed(filled, lastButton) ? { kind: 'pass' } : askLast(lastButton)
    const given = textOf(filled, everyFieldRequest(wiki).id, `${wiki.extension.fieldPrefix}string`)
    // No key but prose, so that the code is mangled prose: providers do that.
    if (given === undefined) return askAll(wiki, message('Something required was left out.'))
    if (given === 'wrong') return askAll(wiki, message('labproviders-ui-wrong', given))
    if (given === 'fail') return refuse(message('labproviders-ui-wrong', given))
    flow.notes.set(lastStepNoted, 'asked')
    return askLast(lastButton)
  },
}

function askAll(wiki: WikiState, prompt: Message): SecondaryAnswer {
  return { kind: 'ask', requests: [everyFieldRequest(wiki), skippableRequest(wiki)], message: prompt }
}

function askLast(name: string): SecondaryAnswer {
  const button = buttonRequest({ name, label: 'Go on', help: 'Ends the questions' })
  return { kind: 'ask', requests: [button], message: message('labproviders-step2') }
}
