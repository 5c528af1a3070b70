// Offers, once somebody is known, to connect the accounts from elsewhere that nobody was known by.
import { abstain } from '../auth/answers.ts'
import { field, request } from '../auth/authRequest.ts'
import type { Candidate } from '../auth/flow.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import { message } from '../messages/message.ts'

export const confirmLink: SecondaryProvider = {
  name: 'confirmLink',
  begin: ({ wiki, flow: { candidates } }) => {
    if (!wiki.features.confirmLink || candidates.length === 0) return abstain
    const confirmation = request({ id: requestId(candidates), fields: { confirmedLinkIDs: choiceOf(candidates) } })
    return { kind: 'ask', requests: [confirmation], message: message('authprovider-confirmlink-message') }
  },
  resume: ({ flow: { candidates }, filled }, account) => {
    const chosen = filled.get(requestId(candidates))?.['confirmedLinkIDs']
    candidates
      .filter(({ id }) => Array.isArray(chosen) && chosen.includes(id))
      .forEach(({ providerId, person }) => account.linked.set(providerId, person))
    return { kind: 'pass' }
  },
}

function requestId(candidates: readonly Candidate[]): string {
  return `MediaWiki\\Auth\\ConfirmLinkAuthenticationRequest:${candidates.map(({ id }) => id).join('|')}`
}

function choiceOf(candidates: readonly Candidate[]) {
  const options = candidates.map(({ id, label }) => [id, label] as const)
  return field('multiselect', 'authprovider-confirmlink-request-label', '', { optional: true, options })
}
