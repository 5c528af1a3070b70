'use client'
// The choices of a user whom the identity provider confirmed, but who has no account on the wiki.
import { useState } from 'react'
import { Button } from '../../fields/index.ts'
import type { ExternalIdentity } from '../../flow/index.ts'
import { externalIdentityActions, externalIdentityText, useAuthFlowContext, useMessages, type FlowAction } from '../../hooks/index.ts'

export interface NoLocalAccountProps {
  readonly externalIdentity: ExternalIdentity
}

export function NoLocalAccount({ externalIdentity }: NoLocalAccountProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const [element, setElement] = useState<HTMLElement | null>(null)
  const focusForm = () => {
    element?.closest('.mwa-flow')?.querySelector<HTMLElement>('.mwa-form input')?.focus()
  }
  const actions = externalIdentityActions(flow, externalIdentity, focusForm, translate)
  const button = ({ id, label, variant, isBusy, onClick }: FlowAction) => (
    <Button key={id} variant={variant} isBusy={isBusy} onClick={onClick}>{label}</Button>
  )
  return (
    <div className="mwa-external-identity" ref={setElement}>
      <p className="mwa-text">{externalIdentityText(flow.state, externalIdentity, translate)}</p>
      {actions.length === 1 ? actions.map(button) : (
        <ul className="mwa-choices">
          {actions.map((action) => <li key={action.id}>{button(action)}<p>{action.description}</p></li>)}
        </ul>
      )}
    </div>
  )
}
