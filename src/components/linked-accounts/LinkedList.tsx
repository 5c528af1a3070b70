'use client'
// The linked accounts, each with a button that unlinks it after a confirmation.
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../fields/index.ts'
import { toPlainText } from '../../html/index.ts'
import { useMessages, withDistinctLabels, type LinkedAccountsState } from '../../hooks/index.ts'
import type { AuthRequest, WikiMessage } from '../../protocol/index.ts'

export interface LinkedListProps {
  readonly state: Extract<LinkedAccountsState, { readonly kind: 'listed' | 'unlinking' }>
  readonly onUnlink: (account: AuthRequest) => void
}

export function LinkedList({ state: { kind, requests }, onUnlink }: LinkedListProps) {
  const translate = useMessages()
  const named = withDistinctLabels(requests.map((account) => ({ value: account.id.replace(/^[^:]*:/, ''), label: accountName(account) })))
  return (
    <>
      <p className="mwa-text">{translate(requests.length ? 'linked-some' : 'linked-none')}</p>
      <ul className="mwa-linked-list">
        {requests.map((account, index) => (
          <LinkedRow key={account.id} account={account} name={named[index]?.label ?? account.id} isBusy={kind === 'unlinking'} onUnlink={onUnlink} />
        ))}
      </ul>
    </>
  )
}

interface LinkedRowProps extends Pick<LinkedListProps, 'onUnlink'> {
  readonly account: AuthRequest
  readonly name: string
  readonly isBusy: boolean
}

function LinkedRow({ account, name, isBusy, onUnlink }: LinkedRowProps) {
  const translate = useMessages()
  const [isConfirming, setIsConfirming] = useState(false)
  const wasConfirming = useRef(isConfirming)
  const row = useRef<HTMLLIElement>(null)
  const questionId = useId()
  useEffect(() => {
    // The focus goes to the button that does nothing yet, never to the one that unlinks.
    if (wasConfirming.current !== isConfirming) row.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
    wasConfirming.current = isConfirming
  }, [isConfirming])
  return (
    <li ref={row} aria-busy={isBusy}>
      <span className="mwa-linked-name" id={questionId}>{isConfirming ? translate('unlink-question', name) : name}</span>
      {isConfirming ? (
        <>
          <Button isBusy={isBusy} onClick={() => { if (!isBusy) onUnlink(account) }}>{translate('unlink')}</Button>
          <Button variant="quiet" data-safe="" aria-describedby={questionId} onClick={() => { setIsConfirming(false) }}>
            {translate('unlink-keep')}
          </Button>
        </>
      ) : (
        <Button data-safe="" aria-label={translate('unlink-named', name)} onClick={() => { setIsConfirming(true) }}>{translate('unlink')}</Button>
      )}
    </li>
  )
}

/** Returns "Provider (account)", or the id. A provider without a name sends its PHP class or the id instead. */
export function accountName({ id, provider, account }: AuthRequest): string {
  const isName = (text: string) => text !== '' && text !== id && !text.includes('\\')
  const names = [provider, account].flatMap((text: WikiMessage | undefined) => (text ? toPlainText(text) : [])).filter(isName)
  return names.length > 1 ? `${names[0] ?? ''} (${names[1] ?? ''})` : (names[0] ?? id)
}
