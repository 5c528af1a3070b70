// Logs in, links and creates by way of a provider elsewhere: a button, a redirect, and what comes back.
import { abstain, refuse, type PrimaryAnswer } from '../auth/answers.ts'
import type { Operation } from '../auth/flow.ts'
import type { Attempt, AuthContext, PrimaryProvider } from '../auth/provider.ts'
import { isTicked, textOf } from '../auth/readRequests.ts'
import { message, type Message } from '../messages/message.ts'
import type { FakeProvider } from '../options.ts'
import { randomHex } from '../state/randomHex.ts'
import { buttonName, candidateOf, connectionRequest, providerButton, returnRequest } from './redirectRequests.ts'
import { personIn, providerTarget } from './returnAddress.ts'

const stateNoted = 'redirectState'

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

function begin({ wiki, flow, filled }: Attempt, provider: FakeProvider): PrimaryAnswer {
  const proven = flow.candidates.find(({ providerId }) => providerId === provider.id)
  if (flow.kind === 'create' && proven !== undefined) return connect(provider, proven.person)
  const button = providerButton(wiki, provider, flow.kind)
  if (!isTicked(filled, button.id, buttonName(wiki, provider))) return abstain
  const state = randomHex(8)
  flow.notes.set(stateNoted, state)
  return {
    kind: 'leave',
    target: providerTarget(wiki, provider, { returnUrl: flow.returnUrl, state }),
    data: provider.redirectData && { ...provider.redirectData, state },
    requests: [returnRequest(wiki, provider)],
  }
}

function resume(attempt: Attempt, provider: FakeProvider): PrimaryAnswer {
  const { wiki, flow } = attempt
  const person = returnedPerson(attempt, provider)
  if (typeof person !== 'string') return refuse(person)
  const owner = wiki.accounts.findLinked(provider.id, person)
  if (flow.kind !== 'login') {
    return owner === undefined ? connect(provider, person) : refuse(takenBy(provider))
  }
  if (owner === undefined) return { kind: 'stranger', candidate: candidateOf(wiki, provider, person) }
  return { kind: 'known', userName: owner.name }
}

/** Prose in place of keys, so that the codes are mangled prose: providers do that. */
function returnedPerson({ wiki, flow, filled }: Attempt, provider: FakeProvider): string | Message {
  const { id } = returnRequest(wiki, provider)
  const error = textOf(filled, id, 'error')
  if (!filled.has(id)) return message('The identity provider sent nothing back.')
  if (textOf(filled, id, 'state') !== flow.notes.get(stateNoted)) {
    return { ...message('That answer belongs to another attempt.'), code: 'lab-state-mismatch' }
  }
  if (error !== undefined) return message('The identity provider refused: $1', error)
  const person = personIn(textOf(filled, id, 'code') ?? '')
  return person ?? { ...message('That code is not of the provider.'), code: 'lab-bad-code' }
}

function takenBy({ label }: FakeProvider): Message {
  return message('That $1 account is already linked to another user.', label)
}

function connect({ id }: FakeProvider, person: string): PrimaryAnswer {
  return { kind: 'settle', settle: (account) => void account.linked.set(id, person) }
}
