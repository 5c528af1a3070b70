// Offers, once somebody is known, to connect the accounts from elsewhere that nobody was known by.
import { abstain } from '../auth/answers.ts'
import { field, request } from '../auth/authRequest.ts'
import type { Candidate } from '../auth/flow.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import { message } from '../messages/message.ts'
import type { Account, Accounts } from '../state/accounts.ts'
import { buttonRequest, isPressed } from './buttonRequest.ts'

export const confirmLink: SecondaryProvider = {
  name: 'confirmLink',
  begin: ({ wiki, flow }, account) => {
    const possible = flow.candidates.filter((candidate) => isFree(candidate, account, wiki.accounts))
    if (!wiki.features.confirmLink || possible.length === 0) return abstain
    flow.candidates = possible
    const confirmation = request({ id: requestId(possible), fields: { confirmedLinkIDs: choiceOf(possible) } })
    return { kind: 'ask', requests: [confirmation], message: message('authprovider-confirmlink-message') }
  },
  resume: ({ wiki, flow: { candidates }, filled }, account) => {
    if (isPressed(filled, 'linkOk')) return { kind: 'pass' }
    const chosen = filled.get(requestId(candidates))?.['confirmedLinkIDs']
    const wanted = candidates.filter(({ id }) => Array.isArray(chosen) && chosen.includes(id))
    const possible = wanted.filter((candidate) => isFree(candidate, account, wiki.accounts))
    possible.forEach(({ providerId, person }) => account.linked.set(providerId, person))
    if (possible.length === wanted.length) return { kind: 'pass' }
    return { kind: 'ask', requests: [acknowledgement], message: message('authprovider-confirmlink-failed') }
  },
}

/** One account of a provider for a person, and one person for such an account. */
function isFree({ providerId, person }: Candidate, account: Account, accounts: Accounts): boolean {
  return !account.linked.has(providerId) && accounts.findLinked(providerId, person) === undefined
}

const acknowledgement = buttonRequest({ name: 'linkOk', label: 'ok', help: 'authprovider-confirmlink-ok-help', required: 'optional' })

function requestId(candidates: readonly Candidate[]): string {
  return `MediaWiki\\Auth\\ConfirmLinkAuthenticationRequest:${candidates.map(({ id }) => id).join('|')}`
}

function choiceOf(candidates: readonly Candidate[]) {
  const options = candidates.map(({ id, label }) => [id, label] as const)
  return field('multiselect', 'authprovider-confirmlink-request-label', '', { optional: true, options })
}
