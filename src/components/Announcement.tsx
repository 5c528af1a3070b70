'use client'
// What is said to those who do not see the page when it moves on. Errors are alerts of their own.
import { isError, type FlowState, type Notice } from '../flow/index.ts'
import { wordsOf } from '../html/index.ts'
import { useMessages } from '../hooks/index.ts'
import { modules } from '../protocol/index.ts'
import { AccountNoticeWords, AccountStopWords, CreatedWords } from './account/AccountWords.tsx'
import { redirectMessage } from './redirect/redirectMessage.ts'

export function Announcement({ state }: { readonly state: FlowState }) {
  const translate = useMessages()
  switch (state.kind) {
    case 'starting':
      return translate('loading')
    case 'alreadyLoggedIn':
      return translate('already-logged-in', state.username)
    case 'asking':
      return state.notice && <Prompt notice={state.notice} />
    case 'submitting':
    case 'renewing':
      return translate('submitting')
    case 'redirectReady':
      return translate('redirect', state.host)
    case 'redirecting':
    case 'submittingReturn':
      return redirectMessage(state, translate)
    case 'passed': {
      const { username, leg } = state
      // The heading has the focus, but may have had it before, and then nobody hears that it reads differently.
      if (username === undefined) return translate(`title-passed-${leg.module}`)
      return modules[leg.module].logsIn ? translate('passed-as', username) : <CreatedWords username={username} />
    }
    case 'stopped':
      return state.reason.kind === 'nothingLeft' ? <AccountStopWords reason={state.reason} /> : null
    case 'cancelled':
      return null
  }
}

function Prompt({ notice }: { readonly notice: Notice }) {
  if (notice.kind === 'reauthenticate' || notice.kind === 'created') return <AccountNoticeWords notice={notice} />
  return notice.kind === 'said' && !isError(notice) && notice.message ? wordsOf(notice.message) : null
}
