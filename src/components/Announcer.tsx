'use client'
// Says to those who do not see the page what it waits for and what has come. Errors are alerts of their own.
import { isError, type FlowState } from '../flow/index.ts'
import { wordsOf } from '../html/index.ts'
import { useAuthFlowContext } from '../hooks/index.ts'
import type { Translate } from '../messages/index.ts'

export function Announcer() {
  const { state, translate } = useAuthFlowContext()
  return (
    <p className="mwa-hidden-visually" role="status">
      {announcementOf(state, translate)}
    </p>
  )
}

function announcementOf(state: FlowState, translate: Translate): string {
  switch (state.kind) {
    case 'starting':
      return translate('loading')
    case 'submitting':
    case 'renewing':
      return translate('submitting')
    case 'asking':
      return state.notice?.kind === 'said' && !isError(state.notice) && state.notice.message ? wordsOf(state.notice.message) : ''
    case 'passed':
      return state.username === undefined ? '' : translate('passed-as', state.username)
    case 'redirectReady':
    case 'cancelled':
    case 'stopped':
      return ''
  }
}
