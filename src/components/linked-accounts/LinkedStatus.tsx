'use client'
// What the page of linked accounts waits for or has done, said to those who do not see it as well.
import { useMessages, type LinkedAccountsState } from '../../hooks/index.ts'
import { linkModule } from '../../protocol/index.ts'
import { accountName } from './accountName.ts'

export interface LinkedStatusProps {
  readonly state: LinkedAccountsState
  /** Whether an account was linked since the page stands. */
  readonly hasLinked: boolean
}

export function LinkedStatus({ state, hasLinked }: LinkedStatusProps) {
  const translate = useMessages()
  const words = () => {
    if (state.kind === 'loading') return translate('linked-loading')
    if (state.kind === 'reauthenticating') return translate('reauthenticate-as', state.username)
    if (state.kind === 'listed' && state.unlinked) return translate('unlink-done', accountName(state.unlinked))
    return undefined
  }
  const visible = words()
  // That a link was made and that one is being taken away is seen by itself.
  const unseen = state.kind === 'unlinking' ? translate('submitting') : hasLinked && translate(`title-passed-${linkModule}`)
  return (
    <p className={visible === undefined ? 'mwa-hidden-visually' : 'mwa-text'} role="status">
      {visible ?? unseen}
    </p>
  )
}
