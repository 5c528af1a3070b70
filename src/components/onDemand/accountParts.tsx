'use client'
// What is shown when a flow is about more than a login, each as a component that is fetched when it is needed.
import { showsForm } from '../../flow/index.ts'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import { createParts } from '../createParts.tsx'

const { part } = createParts(() => import('./account/index.ts'))

export const AccountNoticeWords = part((parts) => parts.AccountNoticeWords, LostWords)
export const AccountStopWords = part((parts) => parts.AccountStopWords, LostWords)
export const CreatedWords = part((parts) => parts.CreatedWords, () => null)
export const PassedAccount = part((parts) => parts.PassedAccount, () => null)
const WaysOn = part((parts) => parts.WaysOn, () => null)

/** For somebody whom a third party vouched for. */
export function VouchedChoices() {
  const { state } = useAuthFlowContext()
  const { vouched } = state.leg
  return vouched && showsForm(state) ? <WaysOn vouched={vouched} /> : null
}

function LostWords() {
  return useMessagesOf(allWords)('failure-network')
}
