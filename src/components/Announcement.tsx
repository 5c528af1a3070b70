'use client'
// What is said to those who do not see the page when it moves on. Errors are alerts of their own.
import { type FlowState, type Notice } from '../flow/index.ts'
import { toPlainText } from '../html/index.ts'
import { useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'
import { AccountNoticeMessage, LinkStopMessage, AccountCreatedMessage } from './account/AccountWords.tsx'
import { redirectMessage } from './redirect/redirectMessage.ts'

export function Announcement({ state }: { readonly state: FlowState }) {
  const translate = useMessages()
  switch (state.kind) {
    case 'starting':
      return translate('loading')
    case 'alreadyLoggedIn':
      return translate('already-logged-in', state.username)
    case 'awaitingInput':
      return state.notice && <Prompt notice={state.notice} />
    case 'submitting':
    case 'refreshing':
      return translate('submitting')
    case 'redirectPending':
      return translate('redirect', state.host)
    case 'redirecting':
    case 'submittingReturn':
      return redirectMessage(state, translate)
    case 'passed': {
      const { username, task } = state
      // The heading has the focus, but may have had it before, and then nobody hears that it reads differently.
      if (username === undefined) return translate(`title-passed-${task.module}`)
      return modules[task.module].logsIn ? translate('passed-as', username) : <AccountCreatedMessage username={username} />
    }
    case 'stopped':
      return state.reason.kind === 'nothingToDo' ? <LinkStopMessage reason={state.reason} /> : null
    case 'cancelled':
      return null
  }
}

function Prompt({ notice }: { readonly notice: Notice }) {
  if (notice.kind === 'reauthenticate' || notice.kind === 'accountCreated') return <AccountNoticeMessage notice={notice} />
  return notice.kind === 'wikiMessage' && notice.tone !== 'error' && notice.message ? toPlainText(notice.message) : null
}
