'use client'
// Sends the person to a third party, if the address is one that may be opened.
import { Button } from '../../fields/index.ts'
import type { RedirectReady } from '../../flow/index.ts'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import { checkTarget } from '../../redirect/index.ts'

export function RedirectPrompt({ state }: { readonly state: RedirectReady }) {
  const { api, startOver } = useAuthFlowContext()
  const translate = useMessagesOf(allWords)
  const target = checkTarget(state.target, api)
  return (
    <div className="mwa-redirect">
      {target.kind === 'safe' ? (
        <>
          <p className="mwa-text">{translate('redirect', target.host)}</p>
          <a className="mwa-button mwa-primary" href={target.url} rel="noreferrer">
            {translate('redirect-link', target.host)}
          </a>
        </>
      ) : (
        <p className="mwa-notice" data-tone="error" role="alert">
          {translate('redirect-refused')}
        </p>
      )}
      <Button look="quiet" onClick={startOver}>
        {translate('start-over')}
      </Button>
    </div>
  )
}
