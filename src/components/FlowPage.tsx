'use client'
// The page of a flow: heading, notice, and the content of the state.
import { useId, useMemo, useRef } from 'react'
import { useSlots } from '../fields/index.ts'
import { isWaiting, showsForm } from '../flow/index.ts'
import { stateTitle, useFlowNotice, useFocusManagement, useAuthFlowContext, useMessages, useWords, languageProps } from '../hooks/index.ts'
import { loginModule } from '../protocol/index.ts'
import { FlowNotice } from './FlowNotice.tsx'
import { NoLocalAccount } from './lazyParts.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { isLeftOut, ModuleLinks, type ModuleLinkTargets } from './ModuleLinks.tsx'
import { PassedView } from './PassedView.tsx'
import type { RootProps } from './rootProps.ts'
import { StatusView } from './StatusView.tsx'
import { StepForm } from './StepForm.tsx'

export interface FlowPageProps {
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  readonly autoFocus: boolean
  /** Whether the app has an `onCancel`. Only then is there a cancel button. */
  readonly isCancellable: boolean
  readonly links: ModuleLinkTargets
  readonly checksPassword: boolean
  readonly rootProps: RootProps
}

export function FlowPage({ headingLevel, autoFocus, isCancellable, links, checksPassword, rootProps }: FlowPageProps) {
  const { state, module, api } = useAuthFlowContext()
  const translate = useMessages()
  const title = stateTitle(state, translate)
  const renderSlot = useSlots()
  const root = useRef<HTMLDivElement>(null)
  const noticeId = `${useId()}-notice`
  const said = useFlowNotice(state, translate)
  const notice = 'notice' in state && said ? state.notice : undefined
  const tone = notice?.tone
  // The same object as long as it says the same, so that the fields do not render anew.
  const stepNotice = useMemo(() => tone && { id: noticeId, tone }, [noticeId, tone])
  const { externalIdentity, reauthenticatesFor } = state.task
  const hasLinks = module === loginModule && reauthenticatesFor === undefined && !isLeftOut(links.resetPassword)
  const Heading = `h${headingLevel}` as const
  const headingProps = { className: 'mwa-title', tabIndex: -1 } as const
  const slotProps = { title, level: headingLevel, headingProps }
  const heading = renderSlot('heading', slotProps, <Heading {...headingProps}>{title}</Heading>)
  useFocusManagement(state, autoFocus, root)
  return (
    <div
      {...rootProps}
      ref={root}
      data-state={state.kind}
      data-module={module}
      {...languageProps(useWords())}
    >
      {state.kind === 'passed' ? renderSlot('passed', { ...slotProps, state }, <>{heading}<PassedView state={state} said={said} /></>) : heading}
      {notice && said && <FlowNotice notice={notice} said={said} id={noticeId} />}
      {externalIdentity && showsForm(state) &&
        renderSlot('externalIdentity', { state, step: state.step, externalIdentity }, <NoLocalAccount externalIdentity={externalIdentity} />)}
      {showsForm(state) ? (
        <StepForm
          // Another flow begins with the same key.
          key={`${module} ${api} ${state.step.key}`}
          state={state}
          isCancellable={isCancellable}
          links={links}
          checksPassword={checksPassword}
          notice={stepNotice}
        />
      ) : state.kind === 'starting' ? (
        // As high as the usual login form, to avoid a layout shift.
        <div className="mwa-skeleton" data-links={hasLinks ? '' : undefined} aria-hidden="true"><span /><span /><span /></div>
      ) : (
        state.kind !== 'passed' && <StatusView state={state} said={said} />
      )}
      {(state.kind === 'stopped' || state.kind === 'passed') && <ModuleLinks links={links} />}
      {/* The style sheet delays it. */}
      {isWaiting(state) && renderSlot('progress', {}, <div className="mwa-progress" aria-hidden="true" />)}
      <LiveRegion />
    </div>
  )
}
