'use client'
// The choices of a user whom the identity provider confirmed, but who has no account on the wiki.
import { useRef } from 'react'
import { Button } from '../../fields/index.ts'
import type { ExternalIdentity } from '../../flow/index.ts'
import { toPlainText } from '../../html/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { accountModule, modules } from '../../protocol/index.ts'

export interface NoLocalAccountProps {
  readonly externalIdentity: ExternalIdentity
}

export function NoLocalAccount(props: NoLocalAccountProps) {
  return modules[useAuthFlowContext().module].logsIn ? <Choices {...props} /> : <NewAccount {...props} />
}

function Choices({ externalIdentity: { providerLabel, canLinkAfterLogin } }: NoLocalAccountProps) {
  const { state, otherModules, goTo, startOver } = useAuthFlowContext()
  const translate = useMessages()
  const element = useRef<HTMLDivElement>(null)
  const isBusy = state.kind !== 'awaitingInput'
  const focusForm = () => {
    element.current?.closest('.mwa-flow')?.querySelector<HTMLElement>('.mwa-form input')?.focus()
  }
  return (
    <div className="mwa-external-identity" ref={element}>
      <p className="mwa-text">{providerLabel ? translate('external-identity-by', toPlainText(providerLabel)) : translate('external-identity')}</p>
      <ul className="mwa-choices">
        <li>
          <Button onClick={focusForm}>{translate('external-identity-log-in')}</Button>
          <p>{translate(canLinkAfterLogin ? 'external-identity-log-in-links' : 'external-identity-log-in-only')}</p>
        </li>
        {otherModules.includes(accountModule) && (
          <li>
            <Button isBusy={isBusy} onClick={() => { goTo(accountModule) }}>{translate('external-identity-create')}</Button>
            <p>{translate('external-identity-create-does')}</p>
          </li>
        )}
        <li>
          <Button onClick={startOver}>{translate('external-identity-leave')}</Button>
          <p>{translate('external-identity-leave-does')}</p>
        </li>
      </ul>
    </div>
  )
}

function NewAccount({ externalIdentity: { providerLabel, isForgottenByWiki } }: NoLocalAccountProps) {
  const { startOver } = useAuthFlowContext()
  const translate = useMessages()
  const key = isForgottenByWiki ? 'external-identity-lost' : 'external-identity-new'
  return (
    <div className="mwa-external-identity">
      <p className="mwa-text">{providerLabel ? translate(key, toPlainText(providerLabel)) : translate(`${key}-unnamed`)}</p>
      <Button variant="quiet" onClick={startOver}>{translate('external-identity-back')}</Button>
    </div>
  )
}
