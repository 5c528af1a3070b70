'use client'
// Says what is waited for while the person is at a third party, and leads on where the window is gone.
import { Button } from '../../fields/index.ts'
import type { Redirecting } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { redirectMessage } from './redirectMessage.ts'

export function RedirectWaiting({ state }: { readonly state: Redirecting }) {
  const { opensWindows, openWindow, continueHere, renew, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <div className="mwa-redirect">
      <p className="mwa-text">{redirectMessage(state, translate)}</p>
      <Hint state={state} />
      <div className="mwa-actions">
        {state.isEnding && <Button look="primary" onClick={renew}>{translate('redirect-wait')}</Button>}
        {opensWindows && <Button onClick={openWindow}>{translate('redirect-again')}</Button>}
        <Button onClick={continueHere}>{translate('redirect-here')}</Button>
        <Button look="quiet" onClick={startOver}>
          {translate('cancel')}
        </Button>
      </div>
    </div>
  )
}

/** Whoever comes back from a window has to hear it, so its place is there before. */
function Hint({ state: { phase, host, isEnding } }: { readonly state: Redirecting }) {
  const translate = useMessages()
  const isFramed = phase === 'doubted' && isInForeignFrame()
  return (
    <div role="status">
      {isEnding && <p data-hint="ending">{translate('redirect-ending', host)}</p>}
      {phase === 'unopened' && <p data-hint="unopened">{translate('redirect-unopened')}</p>}
      {phase === 'doubted' && !isFramed && <p data-hint="gone">{translate('redirect-doubted', host)}</p>}
      {isFramed && (
        <p data-hint="framed">
          {translate('redirect-framed', host)}{' '}
          <a href={window.location.href} target="_blank" rel="noopener">
            {translate('redirect-break-out')}
          </a>
        </p>
      )}
    </div>
  )
}

/** In a frame of another site, messages of a window may reach nobody. */
function isInForeignFrame(): boolean {
  try {
    return !window.top?.location.href
  } catch {
    return true
  }
}
