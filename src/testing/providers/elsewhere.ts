// A second factor elsewhere: whoever knows the password has to be somebody at a provider as well.
import { abstain, refuse } from '../auth/answers.ts'
import type { SecondaryProvider } from '../auth/provider.ts'
import type { Account } from '../state/accounts.ts'
import type { WikiState } from '../state/wikiState.ts'
import { message } from '../messages/message.ts'
import { wasAt } from './journey.ts'
import { returnedPerson, sendAway } from './roundTrip.ts'

/** Nothing more is asked of somebody who comes from there, or where the features do not have that provider. */
export const elsewhere: SecondaryProvider = {
  name: 'elsewhere',
  begin: (attempt, account) => {
    const provider = providerOf(attempt.wiki, account)
    return provider === undefined || wasAt(attempt.flow, provider) ? abstain : sendAway(attempt, provider)
  },
  resume: (attempt, account) => {
    const provider = providerOf(attempt.wiki, account)
    if (provider === undefined) return abstain
    const returned = returnedPerson(attempt, provider)
    if (typeof returned !== 'string') return returned
    const isOwn = account.linked.get(provider.id) === returned
    return isOwn ? { kind: 'pass' } : refuse(message('$1 knows you as somebody else.', provider.label))
  },
}

function providerOf({ features }: WikiState, { settings }: Account) {
  return features.providers.find(({ id }) => id === settings.confirmsAt)
}
