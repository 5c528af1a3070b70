// A whole login in plain HTML that the app renders itself, state by state.
import { AuthFlowProvider, useAuthFlow, useFlowFocus, type AuthFlowOptions } from 'react-mediawiki-auth'
import { PlainForm } from './PlainForm.tsx'

export function PlainLogin(options: AuthFlowOptions) {
  const flow = useAuthFlow(options)
  const { state, startOver } = flow
  useFlowFocus(flow)
  switch (state.kind) {
    case 'starting':
      return <p role="status">One moment…</p>
    case 'awaitingInput':
    case 'submitting':
    case 'recovering':
    case 'refreshing':
      return (
        <AuthFlowProvider flow={flow}>
          <PlainForm flow={flow} />
        </AuthFlowProvider>
      )
    case 'alreadyLoggedIn':
      return <button onClick={flow.stayLoggedIn}>Continue as {state.username}</button>
    case 'redirectPending':
      return <button onClick={flow.canUsePopup ? flow.openPopup : flow.redirectInTab}>Go to {state.host}</button>
    case 'redirecting':
      return <p role="status">Waiting for {state.host}…</p>
    case 'submittingReturn':
      return <p role="status">Back from {state.host}…</p>
    case 'recoveringReturn':
      return <p role="status">Checking what happened…</p>
    case 'passed':
      return <h2>Welcome, {state.username}</h2>
    case 'stopped':
    case 'cancelled':
      return <><div {...flow.notice?.noticeProps}>{flow.notice?.message}</div><button onClick={startOver}>Try again</button></>
  }
}
