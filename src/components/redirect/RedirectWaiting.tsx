'use client'
// Shown while the user is at the identity provider. Offers another popup, this tab, or more time.
import { Button } from '../../fields/index.ts'
import type { Redirecting } from '../../flow/index.ts'
import { isInForeignFrame, useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { providerName } from './providerName.ts'
import { redirectMessage } from './redirectMessage.ts'

export function RedirectWaiting({ state }: { readonly state: Redirecting }) {
  const { canUsePopup, openPopup, redirectInTab, extendRedirect, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <div className="mwa-redirect">
      <p className="mwa-text">{redirectMessage(state, translate)}</p>
      <Hint state={state} />
      <div className="mwa-actions">
        {state.isTimingOut && <Button variant="primary" onClick={extendRedirect}>{translate('redirect-wait')}</Button>}
        {canUsePopup && <Button onClick={openPopup}>{translate('redirect-again')}</Button>}
        <Button variant={state.phase === 'returnPageMissing' ? 'primary' : undefined} onClick={redirectInTab}>{translate('redirect-here')}</Button>
        <Button variant="quiet" onClick={startOver}>
          {translate('cancel')}
        </Button>
      </div>
    </div>
  )
}

/** Always mounted, because screen readers ignore a live region that appears together with its text. */
function Hint({ state }: { readonly state: Redirecting }) {
  const { phase, isTimingOut } = state
  const translate = useMessages()
  const provider = providerName(state, translate)
  const isFramed = phase === 'popupMaybeClosed' && isInForeignFrame()
  return (
    <div role="status">
      {isTimingOut && <p data-hint="timeoutWarning">{translate('redirect-timing-out', provider)}</p>}
      {phase === 'returnPageMissing' && <p data-hint="returnPageMissing">{translate('redirect-no-return-page')}</p>}
      {phase === 'popupBlocked' && <p data-hint="popupBlocked">{translate('redirect-blocked')}</p>}
      {phase === 'popupMaybeClosed' && !isFramed && <p data-hint="popupMaybeClosed">{translate('redirect-maybe-closed', provider)}</p>}
      {isFramed && (
        <p data-hint="framed">
          {translate('redirect-framed', provider)}{' '}
          <a href={window.location.href} target="_blank" rel="noopener">
            {translate('redirect-break-out')}
          </a>
        </p>
      )}
    </div>
  )
}
