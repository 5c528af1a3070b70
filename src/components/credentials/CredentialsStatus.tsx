'use client'
// A live region that says what the settings page waits for or has done.
import { useMessages, type CredentialsState } from '../../hooks/index.ts'
import type { Translate } from '../../messages/index.ts'
import { credentialName } from './CredentialList.tsx'

/** What was done on the page since it was opened, beside taking something away. */
export type CredentialsEvent = 'linked' | 'changed' | undefined

export interface CredentialsStatusProps {
  readonly state: CredentialsState
  readonly last: CredentialsEvent
}

export function CredentialsStatus({ state, last }: CredentialsStatusProps) {
  const translate = useMessages()
  const visible = visibleMessage(state, last, translate)
  // Only for screen readers, because the list shows it.
  const hidden = state.kind === 'removing' ? translate('submitting') : last === 'linked' && translate('title-passed-linkaccount')
  return (
    <p className={visible === undefined ? 'mwa-hidden-visually' : 'mwa-text'} role="status">
      {visible ?? hidden}
    </p>
  )
}

function visibleMessage(state: CredentialsState, last: CredentialsEvent, translate: Translate): string | undefined {
  if (state.kind === 'loading') return translate('credentials-loading')
  if (state.kind === 'reauthenticating') return translate('reauthenticate-as', state.username)
  if (state.kind !== 'listed') return undefined
  if (state.removed) return translate(state.removed.removal === 'unlink' ? 'unlink-done' : 'remove-done', credentialName(state.removed.request))
  return last === 'changed' ? `${translate('title-passed-changeauthenticationdata')}. ${translate('changed')}` : undefined
}
