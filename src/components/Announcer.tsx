'use client'
// Says to those who do not see the page what it waits for and what has come. Errors are alerts of their own.
import { isError, type FlowState } from '../flow/index.ts'
import { wordsOf } from '../html/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import type { Translate } from '../messages/index.ts'

export function Announcer() {
  const { state } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <p className="mwa-hidden-visually" role="status">
      {announcementOf(state, translate)}
    </p>
  )
}

function announcementOf(state: FlowState, translate: Translate): string | undefined {
  if (state.kind === 'starting') return translate('loading')
  if (state.kind === 'submitting' || state.kind === 'renewing') return translate('submitting')
  if (state.kind === 'passed') return state.username && translate('passed-as', state.username)
  const notice = state.kind === 'asking' ? state.notice : undefined
  return notice?.kind === 'said' && !isError(notice) && notice.message ? wordsOf(notice.message) : undefined
}
