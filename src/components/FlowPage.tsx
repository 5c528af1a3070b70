'use client'
// The page of a flow: heading, notice, what the state shows, and what is said and focused when it changes.
import { useEffect, useId, useRef } from 'react'
import { isError } from '../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../hooks/index.ts'
import { Announcer } from './Announcer.tsx'
import { FlowBody } from './FlowBody.tsx'
import { flowTitle } from './flowTitle.ts'
import { fetchParts, FlowNotice } from './onDemand.tsx'
import { useFocusMoves } from './useFocusMoves.ts'
import { Waiting } from './Waiting.tsx'

export interface FlowPageProps {
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6
  readonly autoFocus: boolean
  readonly language: string | undefined
}

export function FlowPage({ headingLevel, autoFocus, language }: FlowPageProps) {
  const { state, module } = useAuthFlowContext()
  const translate = useMessages()
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const noticeId = `${useId()}-notice`
  useEffect(fetchParts, [])
  useFocusMoves(state, autoFocus, { root, heading })
  const notice = 'notice' in state ? state.notice : undefined
  const isWaiting = state.kind === 'starting' || state.kind === 'submitting' || state.kind === 'renewing'
  const Heading = `h${headingLevel}` as const
  return (
    <div ref={root} className="mwa-flow" data-state={state.kind} data-module={module} lang={language}>
      <Heading ref={heading} className="mwa-title" tabIndex={-1}>
        {translate(flowTitle(state, module))}
      </Heading>
      {notice && <FlowNotice notice={notice} id={noticeId} />}
      <FlowBody state={state} errorNoticeId={notice && isError(notice) ? noticeId : undefined} />
      {isWaiting && <Waiting />}
      <Announcer />
    </div>
  )
}
