'use client'
// What the user can log in with, each with buttons that change it, or take it away after a confirmation.
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../../fields/index.ts'
import { toPlainText, WikiText } from '../../html/index.ts'
import { useIsomorphicLayoutEffect, useMessages, withDistinctLabels, type Credential, type CredentialsState } from '../../hooks/index.ts'
import type { ComponentMessageKey } from '../../messages/index.ts'
import type { AuthRequest, CredentialRemoval, WikiMessage } from '../../protocol/index.ts'

export interface CredentialListProps {
  readonly state: Extract<CredentialsState, { readonly kind: 'listed' | 'removing' }>
  readonly onChange: (credential: Credential) => void
  readonly onRemove: (credential: Credential) => void
}

export function CredentialList({ state, ...actions }: CredentialListProps) {
  const translate = useMessages()
  const { kind, credentials } = state
  const removed = state.kind === 'removing' ? state.credential : undefined
  const named = withDistinctLabels(credentials.map(({ request }) => ({ value: request.id.replace(/^[^:]*:/, ''), label: credentialName(request) })))
  if (!credentials.length) return <p className="mwa-text">{translate('credentials-none')}</p>
  return (
    <ul className="mwa-credential-list">
      {credentials.map((credential, index) => (
        <CredentialRow
          key={credential.request.id}
          {...actions}
          credential={credential}
          name={named[index]?.label ?? credential.request.id}
          isBusy={kind === 'removing'}
          isBeingRemoved={credential === removed}
        />
      ))}
    </ul>
  )
}

interface CredentialRowProps extends Omit<CredentialListProps, 'state'> {
  readonly credential: Credential
  readonly name: string
  readonly isBusy: boolean
  readonly isBeingRemoved: boolean
}

/** What the button that takes a credential away says, and what it asks. */
const removalKeys: Readonly<Record<CredentialRemoval, readonly [label: ComponentMessageKey, name: ComponentMessageKey, question: ComponentMessageKey]>> = {
  remove: ['remove', 'remove-named', 'remove-question'],
  unlink: ['unlink', 'unlink-named', 'unlink-question'],
}

function CredentialRow({ credential, name, isBusy, isBeingRemoved, onChange, onRemove }: CredentialRowProps) {
  const translate = useMessages()
  // What is still listed when the list comes anew, such as the password by e-mail of a stock wiki, is not asked about any more.
  const [asked, setAsked] = useState<Credential>()
  const isConfirming = asked === credential
  const wasConfirming = useRef(isConfirming)
  const row = useRef<HTMLLIElement>(null)
  const questionId = useId()
  // Before the page moves the focus, if it does.
  useIsomorphicLayoutEffect(() => {
    // The focus goes to the button that does nothing yet, never to the one that takes away.
    if (wasConfirming.current !== isConfirming) row.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
    wasConfirming.current = isConfirming
  }, [isConfirming])
  const { canChange, removal } = credential
  const [label, removeName, question] = removalKeys[removal ?? 'remove']
  const keep = () => { setAsked(undefined) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    keep()
  }
  return (
    <li ref={row} aria-busy={isBusy} onKeyDown={isConfirming ? onKeyDown : undefined}>
      <span className="mwa-credential-name" id={questionId}>{isConfirming ? translate(question, name) : <WikiText text={{ kind: 'text', text: name }} />}</span>
      {isConfirming ? (
        <>
          <Button variant="danger" isBusy={isBusy} isWorking={isBeingRemoved} onClick={() => { if (!isBusy) onRemove(credential) }}>{translate(label)}</Button>
          <Button variant="quiet" data-safe="" aria-describedby={questionId} onClick={keep}>{translate('unlink-keep')}</Button>
        </>
      ) : (
        <>
          {canChange && <Button aria-label={translate('change-named', name)} onClick={() => { onChange(credential) }}>{translate('change')}</Button>}
          {removal && (
            <Button data-safe="" aria-label={translate(removeName, name)} onClick={() => { setAsked(credential) }}>{translate(label)}</Button>
          )}
        </>
      )}
    </li>
  )
}

/** Returns "Provider (account)", or the id. A provider without a name sends its PHP class or the id instead. */
export function credentialName({ id, provider, account }: AuthRequest): string {
  const isName = (text: string) => text !== '' && text !== id && !text.includes('\\')
  const names = [provider, account].flatMap((text: WikiMessage | undefined) => (text ? toPlainText(text) : [])).filter(isName)
  return names.length > 1 ? `${names[0] ?? ''} (${names[1] ?? ''})` : (names[0] ?? id)
}
