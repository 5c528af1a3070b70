// What a provider elsewhere asks for: its button, what comes back from it, and the account that is connected.
import { field, request, type AuthRequest, type Posted, type Values } from '../auth/authRequest.ts'
import type { Candidate, Operation } from '../auth/flow.ts'
import { message, verbatim } from '../messages/message.ts'
import type { FakeProvider } from '../features.ts'
import type { WikiState } from '../state/wikiState.ts'
import { capitalised, everyFieldId } from './everyFieldForm.ts'

export function buttonName({ extension }: WikiState, { id }: FakeProvider): string {
  return extension.fieldPrefix + id
}

export function providerButton(wiki: WikiState, provider: FakeProvider, operation: Operation): AuthRequest {
  const name = buttonName(wiki, provider)
  const label = message(operation === 'link' ? 'labproviders-button-link' : 'labproviders-button', provider.label)
  const help = message('labproviders-button-help', provider.label)
  return request({
    id: `${everyFieldId(wiki, 'Button')}:${name}`,
    required: 'optional',
    provider: verbatim(provider.label),
    account: verbatim(''),
    fields: { [name]: field('button', label, help) },
  })
}

export function returnRequest(wiki: WikiState, { returnPrefix, returns }: FakeProvider): AuthRequest {
  if (returns === 'nothing') return request({ id: everyFieldId(wiki, 'Silent') })
  const prefix = returnPrefix ?? ''
  return request({
    id: everyFieldId(wiki, returnPrefix === undefined ? 'Server' : 'ServerPrefixed'),
    fields: {
      [`${prefix}code`]: field('string', 'Code', 'What was handed over for the account', { optional: true }),
      [`${prefix}state`]: field('string', 'State', 'What was sent along'),
      [`${prefix}error`]: field('string', 'Error', 'Why there is no code', { optional: true }),
    },
    read: readReturned(prefix),
  })
}

/** Such a request cannot want every field: what comes back is a code or an error. */
function readReturned(prefix: string): (posted: Posted) => Values | undefined {
  return (posted) => {
    const returned = ['code', 'state', 'error'].flatMap((name) => {
      const value = posted.get(prefix + name)
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
    })
    return returned.length === 0 ? undefined : Object.fromEntries(returned)
  }
}

export function candidateOf({ extension }: WikiState, { id, label }: FakeProvider, person: string): Candidate {
  return {
    id: `${capitalised(extension.fieldPrefix)}Linked:${id}:${person}`,
    providerId: id,
    person,
    label: `${label} (${person})`,
  }
}

/** Stands for the connection itself, where one may want to end it. */
export function connectionRequest(wiki: WikiState, provider: FakeProvider, person: string): AuthRequest {
  const { id } = candidateOf(wiki, provider, person)
  return request({ id, provider: verbatim(provider.label), account: verbatim(person) })
}
