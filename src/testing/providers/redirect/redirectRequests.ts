// The requests of an identity provider: its button, its return parameters, and the linked account.
import { message, verbatimMessage } from '../../messages/message.ts'
import type { FakeProvider } from '../../options/features.ts'
import {
  createField,
  createRequest,
  type AuthRequest,
  type PostedValues,
  type SubmittedValues,
} from '../../requests/authRequest.ts'
import type { AuthAction, LinkCandidate } from '../../state/flow.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { returnsNothing } from './oauthState.ts'
import { extensionRequestId, linkedAccountId } from '../shared/extensionNames.ts'

export function buttonName({ extension }: WikiState, { id }: FakeProvider): string {
  return extension.fieldPrefix + id
}

export function providerButton(wiki: WikiState, provider: FakeProvider, action: AuthAction): AuthRequest {
  const name = buttonName(wiki, provider)
  const label = message(action === 'link' ? 'labproviders-button-link' : 'labproviders-button', provider.label)
  const help = message('labproviders-button-help', provider.label)
  return createRequest({
    id: `${extensionRequestId(wiki, 'Button')}:${name}`,
    required: 'optional',
    provider: verbatimMessage(provider.label),
    account: verbatimMessage(''),
    fields: { [name]: createField('button', label, help) },
  })
}

export function returnRequest(wiki: WikiState, provider: FakeProvider): AuthRequest {
  const { returnPrefix, kind = 'button' } = provider
  if (kind !== 'button') return silentRequest('MediaWiki\\Extension\\PluggableAuth\\ContinueAuthenticationRequest')
  if (returnsNothing(provider)) return silentRequest(extensionRequestId(wiki, 'Silent'))
  const prefix = returnPrefix ?? ''
  return createRequest({
    id: extensionRequestId(wiki, returnPrefix === undefined ? 'Server' : 'ServerPrefixed'),
    fields: {
      [`${prefix}code`]: createField('string', 'Code', 'The authorization code', { optional: true }),
      [`${prefix}state`]: createField('string', 'State', 'The value that was sent along'),
      [`${prefix}error`]: createField('string', 'Error', 'Why there is no code', { optional: true }),
    },
    parse: (posted) => parseReturned(posted, prefix),
  })
}

/** It has no fields, but the flow fails without it: a client that names requests has to name it. */
function silentRequest(id: string): AuthRequest {
  return createRequest({ id, parse: () => ({}) })
}

/** Not every field is needed: a provider returns either a code or an error. */
function parseReturned(posted: PostedValues, prefix: string): SubmittedValues | undefined {
  const returned = ['code', 'state', 'error'].flatMap((name) => {
    const value = posted.get(prefix + name)
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return returned.length === 0 ? undefined : Object.fromEntries(returned)
}

export function createCandidate(wiki: WikiState, { id, label, suggestsName = false }: FakeProvider, remoteName: string): LinkCandidate {
  return {
    id: linkedAccountId(wiki, id, remoteName),
    providerId: id,
    remoteName,
    suggestedName: suggestsName ? remoteName : '',
    label: `${label} (${remoteName})`,
  }
}

/** The request that `unlink` and `remove` list for a linked account. */
export function linkedAccountRequest(wiki: WikiState, provider: FakeProvider, remoteName: string): AuthRequest {
  const id = linkedAccountId(wiki, provider.id, remoteName)
  return createRequest({ id, provider: verbatimMessage(provider.label), account: verbatimMessage(remoteName) })
}
