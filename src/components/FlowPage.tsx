'use client'
// The page of a flow: heading, notice, and what the state shows.
import { useId, useRef } from 'react'
import { useSlots } from '../fields/index.ts'
import { isError, showsForm, type FlowState } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { directionOf } from '../messages/index.ts'
import { FlowNotice } from './FlowNotice.tsx'
import { NoLocalAccount } from './lazyParts.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { titleOf } from './stateTitle.ts'
import { StatusView } from './StatusView.tsx'
import { StepFormView } from './StepForm.tsx'
import { useFocusMoves } from './useFocusManagement.ts'

export interface FlowPageProps {
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  readonly autoFocus: boolean
  readonly language: string | undefined
  /** Whether the app takes note of a cancel, so that one is offered. */
  readonly isCancellable: boolean
}

export function FlowPage({ headingLevel, autoFocus, language, isCancellable }: FlowPageProps) {
  const { state, module } = useAuthFlowContext()
  const title = titleOf(state, useMessages())
  const slot = useSlots()
  const root = useRef<HTMLDivElement>(null)
  const noticeId = `${useId()}-notice`
  const notice = 'notice' in state ? state.notice : undefined
  const { vouched } = state.leg
  const Heading = `h${headingLevel}` as const
  const headingProps = { className: 'mwa-title', tabIndex: -1 } as const
  useFocusMoves(state, autoFocus, root)
  return (
    <div
      ref={root}
      className="mwa-flow"
      data-state={state.kind}
      data-module={module}
      lang={language}
      dir={language && directionOf(language)}
    >
      {slot('heading', { title, level: headingLevel, headingProps }, <Heading {...headingProps}>{title}</Heading>)}
      {notice && <FlowNotice notice={notice} id={noticeId} />}
      {vouched && showsForm(state) && <NoLocalAccount vouched={vouched} />}
      {showsForm(state) ? (
        <StepFormView
          key={state.step.key}
          state={state}
          isCancellable={isCancellable}
          errorNoticeId={notice && isError(notice) ? noticeId : undefined}
        />
      ) : state.kind === 'starting' ? (
        // Holds the place of the usual login, so that nothing jumps.
        <div className="mwa-skeleton" aria-hidden="true"><span /><span /><span /></div>
      ) : (
        <StatusView state={state} />
      )}
      {/* The style sheet shows it, and only after a moment. */}
      {isWaiting(state) && slot('progress', { kind: state.kind }, <div className="mwa-progress" aria-hidden="true" />)}
      <LiveRegion />
    </div>
  )
}

function isWaiting({ kind }: FlowState): boolean {
  return kind === 'starting' || kind === 'submitting' || kind === 'renewing' || kind === 'redirecting' || kind === 'submittingReturn'
}
