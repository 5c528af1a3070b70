'use client'
// The content of a state without a form: the redirect, the result, or why the flow ended.
import { ErrorNotice, useSlots } from '../fields/index.ts'
import type { FlowState, FormState, Passed, Starting } from '../flow/index.ts'
import { useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'
import { AlreadyLoggedIn } from './AlreadyLoggedIn.tsx'
import { RedirectView } from './lazyParts.tsx'
import { StoppedView } from './StoppedView.tsx'

export interface StatusViewProps {
  readonly state: Exclude<FlowState, FormState | Starting>
}

export function StatusView({ state }: StatusViewProps) {
  const renderSlot = useSlots()
  const translate = useMessages()
  switch (state.kind) {
    case 'alreadyLoggedIn':
      return <AlreadyLoggedIn state={state} />
    case 'redirectPending':
    case 'redirecting':
    case 'submittingReturn':
      return renderSlot('redirectPrompt', { state }, <RedirectView state={state} />)
    case 'recoveringReturn':
      return <p className="mwa-text">{translate('recovering')}</p>
    case 'passed':
      return <PassedView state={state} />
    case 'stopped':
    case 'cancelled':
      return <StoppedView state={state} />
  }
}

/** Says who is logged in or was created, and warns if the wiki named another user than was expected. */
function PassedView({ state: { username, expectedUsername, task } }: { readonly state: Passed }) {
  const translate = useMessages()
  if (username === undefined) return null
  return (
    <>
      <p className="mwa-text">{translate(modules[task.module].logsIn ? 'passed-as' : 'created-as', username)}</p>
      {expectedUsername !== undefined && <ErrorNotice>{translate('instead-of', username, expectedUsername)}</ErrorNotice>}
    </>
  )
}
