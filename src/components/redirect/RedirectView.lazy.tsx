'use client'
// Leads to a third party and waits for it.
import type { Redirecting, RedirectReady, SubmittingReturn } from '../../flow/index.ts'
import { useMessages } from '../../hooks/index.ts'
import { redirectMessage } from './redirectMessage.ts'
import { RedirectPrompt } from './RedirectPrompt.tsx'
import { RedirectWaiting } from './RedirectWaiting.tsx'

export interface RedirectViewProps {
  readonly state: RedirectReady | Redirecting | SubmittingReturn
}

export function RedirectView({ state }: RedirectViewProps) {
  const translate = useMessages()
  switch (state.kind) {
    case 'redirectReady':
      return <RedirectPrompt state={state} />
    case 'redirecting':
      return <RedirectWaiting state={state} />
    case 'submittingReturn':
      return <p className="mwa-text">{redirectMessage(state, translate)}</p>
  }
}
