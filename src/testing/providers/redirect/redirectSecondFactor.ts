// A second factor at an identity provider: after the password the user also has to log in there.
import type { SecondaryProvider } from '../../authmanager/provider.ts'
import { abstain, fail } from '../../authmanager/responses.ts'
import { message } from '../../messages/message.ts'
import type { FakeProvider } from '../../options/features.ts'
import type { Account } from '../../state/accounts.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { lastRedirectWasTo } from './oauthState.ts'
import { parseReturn, redirectTo } from './redirectExchange.ts'

/** Abstains if the flow was at that provider already, or if the wiki does not have that provider. */
export const redirectSecondFactor: SecondaryProvider = {
  name: 'redirectSecondFactor',
  begin: (attempt, account) => {
    const provider = providerOf(attempt.wiki, account)
    return provider === undefined || lastRedirectWasTo(attempt.flow, provider) ? abstain : redirectTo(attempt, provider)
  },
  continue: (attempt, account) => {
    const provider = providerOf(attempt.wiki, account)
    if (provider === undefined) return abstain
    const remoteName = parseReturn(attempt, provider)
    if (typeof remoteName !== 'string') return remoteName
    const isOwn = account.linkedAccounts.get(provider.id) === remoteName
    return isOwn ? { kind: 'pass' } : fail(message('You signed in at $1 as someone else.', provider.label))
  },
}

function providerOf({ features }: WikiState, { settings }: Account): FakeProvider | undefined {
  return features.providers.find(({ id }) => id === settings.confirmsAt)
}
