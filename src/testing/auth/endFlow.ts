// How a flow ends, and what stays of it in the session.
import { message, type Message } from '../messages/message.ts'
import type { FlowAnswer } from './answers.ts'
import { guards } from './providerLists.ts'
import type { Attempt } from './provider.ts'
import { createFromLogin, requestsFor } from './requestsFor.ts'

export function fail(attempt: Attempt, reason: Message): FlowAnswer {
  const { flow, visit } = attempt
  visit.session.flows.delete(flow.kind)
  // What nothing can be done with any more is lost: by an account that cannot be made, and where nothing connects.
  const kept = flow.kind === 'login' && attempt.wiki.features.confirmLink ? flow.candidates : []
  if (flow.kind !== 'link') Object.assign(visit.session, { preserved: kept, isPreservedKey: false })
  guards.forEach((guard) => guard.after(attempt, 'fail'))
  return { kind: 'fail', message: reason, canPreserveState: kept.length > 0 }
}

export function pass(attempt: Attempt): FlowAnswer {
  const { wiki, flow, visit } = attempt
  visit.session.flows.delete(flow.kind)
  guards.forEach((guard) => guard.after(attempt, 'pass'))
  if (flow.kind === 'link') return { kind: 'pass', userName: undefined }
  visit.session.preserved = []
  const account = wiki.accounts.find(flow.userName ?? '')
  if (flow.kind === 'login' && account !== undefined) {
    visit.logIn(account, flow.remember)
    if (flow.operation !== undefined) visit.session.elevatedFor.add(flow.operation)
    // What other flows had noted belongs to who was here before.
    visit.session.flows.forEach(({ notes }) => notes.clear())
  }
  return { kind: 'pass', userName: flow.userName }
}

/** The credentials are good, and of nobody here: the person may log in another way, or create an account. */
export function restart(attempt: Attempt): FlowAnswer {
  const { wiki, flow, visit } = attempt
  const requests = requestsFor('login', attempt)
  flow.stage = { kind: 'primary', provider: undefined }
  flow.asked = [...requests, createFromLogin]
  Object.assign(visit.session, { preserved: flow.candidates, isPreservedKey: true })
  const key = wiki.features.confirmLink ? 'authmanager-authn-no-local-user-link' : 'authmanager-authn-no-local-user'
  return { kind: 'restart', requests, message: message(key) }
}
