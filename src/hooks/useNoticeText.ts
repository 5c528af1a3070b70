// The wiki's message above the form, which its fields need not repeat.
import { useState } from 'react'
import type { FlowState, Notice } from '../flow/index.ts'
import { toPlainText } from '../html/index.ts'

/** Returns its text. While the form is submitted, it is the one that was there. */
export function useNoticeText(state: FlowState): string {
  const [notice, setNotice] = useState<Notice>()
  if ('notice' in state && state.notice !== notice) setNotice(state.notice)
  return notice?.kind === 'wikiMessage' && notice.message ? toPlainText(notice.message).trim() : ''
}
