'use client'
// What is shown when a flow is about more than a login, each as a component that is fetched when it is needed.
import { lazy, Suspense, type ComponentType, type FunctionComponent } from 'react'
import { showsForm } from '../../flow/index.ts'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'

const load = () => import('./account/index.ts')
type Parts = Awaited<ReturnType<typeof load>>

function part<Props extends object>(pick: (parts: Parts) => ComponentType<Props>): FunctionComponent<Props> {
  const Part = lazy(() => load().then(pick, () => Lost).then((component) => ({ default: component })))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

function Lost() {
  return useMessagesOf(allWords)('failure-network')
}

export const AccountNoticeWords = part((parts) => parts.AccountNoticeWords)
export const AccountStopWords = part((parts) => parts.AccountStopWords)
export const AlreadyLoggedIn = part((parts) => parts.AlreadyLoggedIn)
export const AlreadyLoggedInWords = part((parts) => parts.AlreadyLoggedInWords)
export const CreatedWords = part((parts) => parts.CreatedWords)
export const PassedAccount = part((parts) => parts.PassedAccount)
const WaysOn = part((parts) => parts.WaysOn)

/** For somebody whom a third party vouched for. */
export function VouchedChoices() {
  const { state } = useAuthFlowContext()
  const { vouched } = state.leg
  return vouched && showsForm(state) ? <WaysOn vouched={vouched} /> : null
}
