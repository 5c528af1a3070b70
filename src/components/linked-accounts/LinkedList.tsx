'use client'
// The linked accounts, each with a button that unlinks it once that is confirmed.
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../fields/index.ts'
import { useMessages, type LinkedAccountsState } from '../../hooks/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'
import { accountName } from './accountName.ts'

export interface LinkedListProps {
  readonly state: Extract<LinkedAccountsState, { readonly kind: 'listed' | 'unlinking' }>
  readonly onUnlink: (account: AuthRequest) => void
}

export function LinkedList({ state, onUnlink }: LinkedListProps) {
  const { requests } = state
  const translate = useMessages()
  return (
    <>
      <p className="mwa-text">{translate(requests.length ? 'linked-some' : 'linked-none')}</p>
      <ul className="mwa-linked-list">
        {requests.map((account) => {
          const isBusy = state.kind === 'unlinking'
          return <LinkedRow key={account.id} account={account} isBusy={isBusy} onUnlink={onUnlink} />
        })}
      </ul>
    </>
  )
}

interface LinkedRowProps extends Pick<LinkedListProps, 'onUnlink'> {
  readonly account: AuthRequest
  readonly isBusy: boolean
}

function LinkedRow({ account, isBusy, onUnlink }: LinkedRowProps) {
  const translate = useMessages()
  const [isAsked, setIsAsked] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const name = accountName(account)
  const questionId = useId()
  const shown = useRef(isAsked)
  useEffect(() => {
    // The focus goes to what does no harm, and back.
    if (shown.current !== isAsked) row.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
    shown.current = isAsked
  }, [isAsked])
  return (
    <li ref={row} aria-busy={isBusy}>
      <span className="mwa-linked-name" id={questionId}>{isAsked ? translate('unlink-question', name) : name}</span>
      {isAsked ? (
        <>
          <Button isBusy={isBusy} onClick={() => { if (!isBusy) onUnlink(account) }}>{translate('unlink')}</Button>
          <Button look="quiet" data-safe="" aria-describedby={questionId} onClick={() => { setIsAsked(false) }}>
            {translate('unlink-keep')}
          </Button>
        </>
      ) : (
        <Button data-safe="" aria-label={translate('unlink-named', name)} onClick={() => { setIsAsked(true) }}>{translate('unlink')}</Button>
      )}
    </li>
  )
}
