// What is said above a form, or in its place, with what depends on the time and on the form that was there before.
import { useState } from 'react'
import { refusalAtField, retryCause, showsForm, type FlowState, type Notice } from '../flow/index.ts'
import type { Translate } from '../messages/index.ts'
import { hasCaptcha } from './texts/noticeHints.ts'
import { noticeTexts, stopTexts, type NoticeTexts } from './texts/noticeTexts.tsx'
import { useMustWait } from './useRetryCountdown.ts'

/** What is said, and whether it is an error. */
export interface TonedTexts extends NoticeTexts {
  /** `error`: something was refused, has failed or is not as it should be. */
  readonly tone: 'error' | 'info'
}

/** Returns what is said of a state. `undefined` if there is nothing, or if it is said at a field. Renders when a wait is over. */
export function useFlowNotice(state: FlowState, translate: Translate): TonedTexts | undefined {
  const isSaidAtField = showsForm(state) && !!refusalAtField(state)
  const notice = 'notice' in state && !isSaidAtField ? state.notice : undefined
  const context = { state, hadCaptcha: useHadCaptcha(notice, state), mustWait: useMustWait(retryCause(state)) }
  // "Nothing to do" is no error.
  if (state.kind === 'stopped') return { tone: state.reason.kind === 'nothingToDo' ? 'info' : 'error', ...stopTexts(state.reason, context, translate) }
  if (state.kind === 'passed') {
    const { username, expectedUsername } = state
    if (username === undefined || expectedUsername === undefined) return undefined
    const text = translate('instead-of', username, expectedUsername)
    return { tone: 'error', message: text, text }
  }
  return notice && { tone: notice.tone, ...noticeTexts(notice, context, translate) }
}

/** A notice first comes with the form that was refused, so this is whether that form had a captcha. */
function useHadCaptcha(notice: Notice | undefined, state: FlowState): boolean {
  const now = { notice, hasCaptcha: hasCaptcha(state) }
  const [first, setFirst] = useState(now)
  if (first.notice === notice) return first.hasCaptcha
  setFirst(now)
  return now.hasCaptcha
}
