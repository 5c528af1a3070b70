'use client'
// The message above a form: the wiki's own, or why there is no answer.
import { LinkButton, useSlots } from '../fields/index.ts'
import type { Notice } from '../flow/index.ts'
import { noticeActions, useAuthFlowContext, useFailureTexts, useMessages, type TonedTexts } from '../hooks/index.ts'
import type { Failure } from '../protocol/index.ts'

export interface FlowNoticeProps {
  readonly notice: Notice
  readonly said: TonedTexts
  readonly id: string
}

export function FlowNotice({ notice, said, id }: FlowNoticeProps) {
  const renderSlot = useSlots()
  const isAlert = said.tone === 'error'
  const noticeProps = { id, tabIndex: -1, role: isAlert ? 'alert' : undefined } as const
  const message = <>{said.message}<NoticeActions /></>
  return renderSlot(
    'notice',
    { notice, message, noticeProps },
    <div className="mwa-notice" data-tone={said.tone} {...noticeProps}>
      {message}
    </div>,
  )
}

/** Links inside a notice: after a lost answer, to look again and to start over. */
export function NoticeActions() {
  const actions = noticeActions(useAuthFlowContext(), useMessages())
  return actions.map(({ id, label, onClick }) => <span key={id}><LinkButton onClick={onClick}>{label}</LinkButton>{' '}</span>)
}

export interface FailureMessageProps {
  readonly failure: Failure
}

export function FailureMessage({ failure }: FailureMessageProps) {
  return useFailureTexts(failure).message
}
