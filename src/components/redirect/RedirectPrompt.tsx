'use client'
// Asks the person to go to a third party: in a window, or in this tab.
import { Button } from '../../fields/index.ts'
import type { RedirectReady } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'

export function RedirectPrompt({ state: { host, tries } }: { readonly state: RedirectReady }) {
  const { opensWindows, openWindow, continueHere, startOver } = useAuthFlowContext()
  const translate = useMessages()
  return (
    <div className="mwa-redirect">
      <p className="mwa-text">{translate('redirect', host)}</p>
      {/* Its place is there before, so that the words are heard when they come. */}
      <div role="status">{tries > 0 && <p className="mwa-text">{translate('redirect-unopened')}</p>}</div>
      <div className="mwa-actions">
        {opensWindows && (
          <Button look="primary" onClick={openWindow}>
            {translate('redirect-link', host)}
          </Button>
        )}
        <Button {...(!opensWindows && { look: 'primary' })} onClick={continueHere}>
          {translate('redirect-here')}
        </Button>
        <Button look="quiet" onClick={startOver}>
          {translate('cancel')}
        </Button>
      </div>
    </div>
  )
}
