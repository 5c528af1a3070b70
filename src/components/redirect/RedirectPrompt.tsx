'use client'
// Asks the person to go to a third party: in a window, or in this tab.
import { Button } from '../../fields/index.ts'
import type { RedirectPending } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'

export function RedirectPrompt({ state: { host, popupAttempts } }: { readonly state: RedirectPending }) {
  const { canUsePopup, openPopup, redirectInTab, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <div className="mwa-redirect">
      <p className="mwa-text">{translate('redirect', host)}</p>
      {/* Its place is there before, so that the words are heard when they come. */}
      <div role="status">{popupAttempts > 0 && <p className="mwa-text">{translate('redirect-blocked')}</p>}</div>
      <div className="mwa-actions">
        {canUsePopup && (
          <Button look="primary" onClick={openPopup}>
            {translate('redirect-link', host)}
          </Button>
        )}
        <Button {...(!canUsePopup && { look: 'primary' })} onClick={redirectInTab}>
          {translate('redirect-here')}
        </Button>
        <Button look="quiet" onClick={startOver}>
          {translate('cancel')}
        </Button>
      </div>
    </div>
  )
}
