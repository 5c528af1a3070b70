// What is checked before an account is created, whichever provider creates it.
import { message, type Message } from '../messages/message.ts'
import { textOf, type Submission } from '../requests/submission.ts'
import { isEmailAddress } from '../state/emailAddress.ts'
import { userDataRequestId } from './accountCreation.ts'
import { failFlow, failResponse } from './endFlow.ts'
import type { AuthAttempt } from './provider.ts'
import type { FlowResponse } from './responses.ts'

/**
 * Notes the data of the new account in the flow. Returns the failure if it cannot be created; an older flow survives that,
 * unless the address is wrong. A temporary account ends in any case.
 */
export function beginCreation(attempt: AuthAttempt): FlowResponse | undefined {
  const { browserRequest, wiki, flow, submission } = attempt
  if (browserRequest.account()?.settings.isTemporary === true) browserRequest.leaveAccount()
  const typed = typedName(submission)
  const { signUpRefusal } = wiki.features
  if (typed === undefined) return failResponse(noName)
  if (signUpRefusal !== false) return failResponse(message(signUpRefusal))
  if (wiki.accounts.find(typed) !== undefined) return failResponse(message('userexists'))
  const userName = wiki.accounts.newName(typed)
  if (userName === undefined) return failResponse(noName)
  const email = textOf(submission, userDataRequestId, 'email') ?? ''
  if (email !== '' && !isEmailAddress(email)) return failFlow(attempt, message('invalidemailaddress'))
  Object.assign(flow, { userName, email, realName: textOf(submission, userDataRequestId, 'realname') ?? '' })
  return undefined
}

/** The API has another code for that message. */
export const noName: Message = { ...message('noname'), code: 'invaliduser' }

/** Every request with a username has the same one, because they share the posted field. */
function typedName(submission: Submission): string | undefined {
  const [name] = [...submission.values()].flatMap(({ username }) => (typeof username === 'string' ? [username] : []))
  return name
}

/** Why somebody else's process keeps the account from being created; a process that has the name just now does not end the flow. */
export function raceFault(attempt: AuthAttempt): FlowResponse | undefined {
  const { wiki, flow } = attempt
  if (flow.kind !== 'create') return undefined
  const name = flow.userName ?? ''
  if (wiki.features.namesInProgress.includes(name)) return failResponse(message('usernameinprogress'))
  return wiki.accounts.find(name) === undefined ? undefined : failFlow(attempt, message('userexists'))
}

/** Every provider can refuse, whichever creates the account. */
export function creationFault(attempt: AuthAttempt): Message | undefined {
  for (const provider of attempt.providers.primary(attempt.wiki.features)) {
    const reason = provider.testForCreation?.(attempt)
    if (reason !== undefined) return reason
  }
  return undefined
}
