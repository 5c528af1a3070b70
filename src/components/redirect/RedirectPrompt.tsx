'use client'
// Asks the user to go to the identity provider, in a popup or in this tab.
import { Button } from '../../fields/index.ts'
import type { RedirectPending } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { providerName } from './providerName.ts'

export function RedirectPrompt({ state }: { readonly state: RedirectPending }) {
  const { popupAttempts, isStorageBlocked } = state
  const { canUsePopup, openPopup, redirectInTab, startOver } = useAuthFlowContext()
  const translate = useMessages()
  const provider = providerName(state, translate)
  return (
    <div className="mwa-redirect">
      <p className="mwa-text">{translate('redirect', provider)}</p>
      {/* Always mounted, because screen readers ignore a live region that appears together with its text. */}
      <div role="status">
        {popupAttempts > 0 && <p className="mwa-text">{translate('redirect-blocked')}</p>}
        {isStorageBlocked && <p className="mwa-text">{translate('redirect-storage-blocked', provider)}</p>}
      </div>
      <div className="mwa-actions">
        {canUsePopup && (
          <Button variant="primary" onClick={openPopup}>
            {translate('redirect-link', provider)}
          </Button>
        )}
        <Button variant={canUsePopup ? undefined : 'primary'} onClick={redirectInTab}>
          {translate('redirect-here')}
        </Button>
        <Button variant="quiet" onClick={startOver}>
          {translate('cancel')}
        </Button>
      </div>
    </div>
  )
}
