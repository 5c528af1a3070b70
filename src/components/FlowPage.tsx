'use client'
// The page of a flow: heading, notice, and what the state shows.
import { useId } from 'react'
import { useSlots } from '../fields/index.ts'
import { isError, showsForm } from '../flow/index.ts'
import { useAuthFlowContext, useMessages, useWordSources } from '../hooks/index.ts'
import { directionOf } from '../messages/index.ts'
import type { PageWords } from '../redirect/index.ts'
import { FlowNotice, FormlessView, useParts } from './parts.tsx'
import { StepFormView } from './StepFormView.tsx'

export interface FlowPageProps {
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  readonly autoFocus: boolean
  readonly language: string | undefined
  /** Whether the app takes note of a cancel, so that one is offered. */
  readonly isCancellable: boolean
  /** Told what the return page says in the language of the flow. */
  readonly onReturnWords: (words: PageWords) => void
}

export function FlowPage({ headingLevel, autoFocus, language, isCancellable, onReturnWords }: FlowPageProps) {
  const { state, module } = useAuthFlowContext()
  const translate = useMessages()
  const sources = useWordSources()
  const parts = useParts()
  const slot = useSlots()
  const noticeId = `${useId()}-notice`
  const notice = 'notice' in state ? state.notice : undefined
  const Heading = `h${headingLevel}` as const
  const headingProps = { className: 'mwa-title', tabIndex: -1 } as const
  // Only a later state has another.
  const title = parts ? parts.titleOf(state, sources) : translate(`title-${module}`)
  return (
    <div
      className="mwa-flow"
      data-state={state.kind}
      data-module={module}
      lang={language}
      dir={language && directionOf(language)}
    >
      {slot('heading', { title, level: headingLevel, headingProps }, <Heading {...headingProps}>{title}</Heading>)}
      {notice && <FlowNotice notice={notice} id={noticeId} />}
      {parts && <parts.VouchedChoices />}
      {showsForm(state) ? (
        <StepFormView
          key={state.step.key}
          state={state}
          isCancellable={isCancellable}
          errorNoticeId={notice && isError(notice) ? noticeId : undefined}
          head={parts && <parts.FormHead state={state} />}
        />
      ) : state.kind === 'starting' ? (
        // Holds the place of the usual login, so that nothing jumps.
        <div className="mwa-skeleton" aria-hidden="true"><span /><span /><span /></div>
      ) : (
        <FormlessView state={state} />
      )}
      {/* The style sheet shows it, and only after a moment. */}
      {/^(starting|submitting|renewing|redirecting)$/.test(state.kind) &&
        slot('progress', { kind: state.kind }, <div className="mwa-progress" aria-hidden="true" />)}
      {parts && <parts.Guide autoFocus={autoFocus} language={language} onReturnWords={onReturnWords} />}
    </div>
  )
}
