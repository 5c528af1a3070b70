'use client'
// The content of a redirect to an identity provider, from the prompt to the return.
import type { Redirecting, RedirectPending, SubmittingReturn } from '../../flow/index.ts'
import { descriptionText, redirectActions, redirectHints, useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { ActionButtons } from '../Actions.tsx'

export interface RedirectViewProps {
  readonly state: RedirectPending | Redirecting | SubmittingReturn
}

export function RedirectView({ state }: RedirectViewProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const description = <p className="mwa-text">{descriptionText(state, translate)}</p>
  if (state.kind === 'submittingReturn') return description
  return (
    // The element stays while the user waits, and leaves with the prompt.
    <div className="mwa-redirect" key={state.kind}>
      {description}
      {/* Always mounted, because screen readers ignore a live region that appears together with its text. */}
      <div role="status">
        {redirectHints(state, translate).map(({ kind, text, link }) => (
          <p key={kind} data-hint={kind}>
            {text}
            {link && <>{' '}<a href={link.href} target="_blank" rel="noopener">{link.label}</a></>}
          </p>
        ))}
      </div>
      <ActionButtons actions={redirectActions(flow, state, translate)} />
    </div>
  )
}
