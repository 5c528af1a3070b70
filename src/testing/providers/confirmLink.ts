// After a login, offers to link the identities that were confirmed in this flow and are not linked yet.
import type { SecondaryProvider } from '../authmanager/provider.ts'
import { abstain } from '../authmanager/responses.ts'
import { message } from '../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import type { Account, Accounts } from '../state/accounts.ts'
import type { LinkCandidate } from '../state/flow.ts'
import { createButtonRequest, isPressed } from './shared/buttonRequest.ts'

export const confirmLink: SecondaryProvider = {
  name: 'confirmLink',
  begin: ({ wiki, flow }, account) => {
    const linkable = flow.linkCandidates.filter((candidate) => isLinkable(candidate, account, wiki.accounts))
    if (!wiki.features.confirmLink || linkable.length === 0) return abstain
    flow.linkCandidates = linkable
    const requests = [confirmRequest(linkable)]
    return { kind: 'ui', requests, message: message('authprovider-confirmlink-message') }
  },
  continue: ({ wiki, flow: { linkCandidates }, submission }, account) => {
    if (isPressed(submission, 'linkOk')) return { kind: 'pass' }
    const confirmedIds = submission.get(requestId(linkCandidates))?.['confirmedLinkIDs']
    const confirmed = linkCandidates.filter(({ id }) => Array.isArray(confirmedIds) && confirmedIds.includes(id))
    const linkable = confirmed.filter((candidate) => isLinkable(candidate, account, wiki.accounts))
    linkable.forEach(({ providerId, remoteName }) => account.linkedAccounts.set(providerId, remoteName))
    if (linkable.length === confirmed.length) return { kind: 'pass' }
    return { kind: 'ui', requests: [acknowledgeRequest], message: message('authprovider-confirmlink-failed') }
  },
}

/** An account has at most one link to a provider, and an identity is linked to at most one account. */
function isLinkable({ providerId, remoteName }: LinkCandidate, account: Account, accounts: Accounts): boolean {
  return !account.linkedAccounts.has(providerId) && accounts.findLinked(providerId, remoteName) === undefined
}

const acknowledgeRequest = createButtonRequest({
  name: 'linkOk',
  label: 'ok',
  help: 'authprovider-confirmlink-ok-help',
  required: 'optional',
})

function confirmRequest(candidates: readonly LinkCandidate[]): AuthRequest {
  const options = candidates.map(({ id, label }) => [id, label] as const)
  const label = 'authprovider-confirmlink-request-label'
  const confirmedLinkIDs = createField('multiselect', label, '', { optional: true, options })
  return createRequest({ id: requestId(candidates), fields: { confirmedLinkIDs } })
}

function requestId(candidates: readonly LinkCandidate[]): string {
  return `MediaWiki\\Auth\\ConfirmLinkAuthenticationRequest:${candidates.map(({ id }) => id).join('|')}`
}
