'use client'
// A live region that says what the page of linked accounts waits for or has done.
import { useMessages, type LinkedAccountsState } from '../../hooks/index.ts'
import { linkModule } from '../../protocol/index.ts'
import { accountName } from './LinkedList.tsx'

export interface LinkedStatusProps {
  readonly state: LinkedAccountsState
  /** Whether an account was linked since the page was opened. */
  readonly hasLinked: boolean
}

export function LinkedStatus({ state, hasLinked }: LinkedStatusProps) {
  const translate = useMessages()
  const visibleMessage = () => {
    if (state.kind === 'loading') return translate('linked-loading')
    if (state.kind === 'reauthenticating') return translate('reauthenticate-as', state.username)
    if (state.kind === 'listed' && state.unlinked) return translate('unlink-done', accountName(state.unlinked))
    return undefined
  }
  const visible = visibleMessage()
  // Only for screen readers, because the list shows both.
  const hidden = state.kind === 'unlinking' ? translate('submitting') : hasLinked && translate(`title-passed-${linkModule}`)
  return (
    <p className={visible === undefined ? 'mwa-hidden-visually' : 'mwa-text'} role="status">
      {visible ?? hidden}
    </p>
  )
}
