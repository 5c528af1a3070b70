// Logs in, links and creates by way of a provider elsewhere: a button, a redirect, and what comes back.
import { abstain, refuse, type PrimaryAnswer } from '../auth/answers.ts'
import type { Operation } from '../auth/flow.ts'
import type { Attempt, AuthContext, PrimaryProvider } from '../auth/provider.ts'
import { isTicked } from '../auth/readRequests.ts'
import { message, type Message } from '../messages/message.ts'
import type { FakeProvider } from '../features.ts'
import { buttonName, candidateOf, connectionRequest, providerButton } from './redirectRequests.ts'
import { returnedPerson, sendAway } from './roundTrip.ts'

export function redirectProvider(provider: FakeProvider): PrimaryProvider {
  return {
    name: `redirect ${provider.id}`,
    requests: (operation, context) => requestsFor(operation, context, provider),
    begin: (attempt) => begin(attempt, provider),
    resume: (attempt) => resume(attempt, provider),
  }
}

function requestsFor(operation: Operation, { wiki, visit }: AuthContext, provider: FakeProvider) {
  const person = visit.account()?.linked.get(provider.id)
  switch (operation) {
    case 'login':
    case 'create':
      return [providerButton(wiki, provider, operation)]
    case 'link':
      return person === undefined ? [providerButton(wiki, provider, operation)] : []
    case 'remove':
    case 'unlink':
      return person === undefined ? [] : [connectionRequest(wiki, provider, person)]
    case 'change':
      return []
  }
}

function begin(attempt: Attempt, provider: FakeProvider): PrimaryAnswer {
  const { wiki, flow, filled } = attempt
  const proven = flow.candidates.find(({ providerId }) => providerId === provider.id)
  if (flow.kind === 'create' && proven !== undefined) return connect(provider, proven.person)
  const button = providerButton(wiki, provider, flow.kind)
  return isTicked(filled, button.id, buttonName(wiki, provider)) ? sendAway(attempt, provider) : abstain
}

function resume(attempt: Attempt, provider: FakeProvider): PrimaryAnswer {
  const { wiki, flow } = attempt
  const returned = returnedPerson(attempt, provider)
  if (typeof returned !== 'string') return returned
  const owner = wiki.accounts.findLinked(provider.id, returned)
  if (flow.kind !== 'login') {
    return owner === undefined ? connect(provider, returned) : refuse(takenBy(provider))
  }
  if (owner === undefined) return { kind: 'stranger', candidate: candidateOf(wiki, provider, returned) }
  return { kind: 'known', userName: owner.name }
}

function takenBy({ label }: FakeProvider): Message {
  return message('That $1 account is already linked to another user.', label)
}

function connect({ id }: FakeProvider, person: string): PrimaryAnswer {
  return { kind: 'settle', settle: (account) => void account.linked.set(id, person) }
}
