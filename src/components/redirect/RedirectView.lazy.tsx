'use client'
// The content of a redirect to an identity provider, from the prompt to the return.
import type { Redirecting, RedirectPending, SubmittingReturn } from '../../flow/index.ts'
import { useMessages } from '../../hooks/index.ts'
import { redirectMessage } from './redirectMessage.ts'
import { RedirectPrompt } from './RedirectPrompt.tsx'
import { RedirectWaiting } from './RedirectWaiting.tsx'

export interface RedirectViewProps {
  readonly state: RedirectPending | Redirecting | SubmittingReturn
}

export function RedirectView({ state }: RedirectViewProps) {
  const translate = useMessages()
  switch (state.kind) {
    case 'redirectPending':
      return <RedirectPrompt state={state} />
    case 'redirecting':
      return <RedirectWaiting state={state} />
    case 'submittingReturn':
      return <p className="mwa-text">{redirectMessage(state, translate)}</p>
  }
}
