// A whole login in plain HTML that the app renders itself, state by state.
import { AuthFlowProvider, useAuthFlow, useFlowFocus, type AuthFlowOptions } from 'react-mediawiki-auth'
import { PlainForm } from './PlainForm.tsx'
import { useAppWords } from '../../words/useAppWords.ts'

export function PlainLogin(options: AuthFlowOptions) {
  const flow = useAuthFlow(options)
  const { state, startOver } = flow
  const words = useAppWords()
  useFlowFocus(flow)
  switch (state.kind) {
    case 'starting':
      return <p role="status">{words('moment')}</p>
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
      return <button onClick={flow.stayLoggedIn}>{words('continue-as', state.username)}</button>
    case 'redirectPending':
      return <button onClick={flow.canUsePopup ? flow.openPopup : flow.redirectInTab}>{words('go-to', state.host)}</button>
    case 'redirecting':
      return <p role="status">{words('waiting', state.host)}</p>
    case 'submittingReturn':
      return <p role="status">{words('back', state.host)}</p>
    case 'recoveringReturn':
      return <p role="status">{words('checking')}</p>
    case 'passed':
      return <h2>{words('welcome', state.username)}</h2>
    case 'stopped':
    case 'cancelled':
      return <><div {...flow.notice?.noticeProps}>{flow.notice?.message}</div><button onClick={startOver}>{words('try-again')}</button></>
  }
}
