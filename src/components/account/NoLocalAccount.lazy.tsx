'use client'
// The choices of a user whom the identity provider confirmed, but who has no account on the wiki.
import { useRef } from 'react'
import { Button } from '../../fields/index.ts'
import { showsForm, type ExternalIdentity, type FlowState } from '../../flow/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { accountModule, modules } from '../../protocol/index.ts'
import { nameOnButton } from '../redirect/providerName.ts'

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
  const provider = providerOf(providerLabel, state)
  const focusForm = () => {
    element.current?.closest('.mwa-flow')?.querySelector<HTMLElement>('.mwa-form input')?.focus()
  }
  return (
    <div className="mwa-external-identity" ref={element}>
      <p className="mwa-text">{provider === undefined ? translate('external-identity') : translate('external-identity-by', provider)}</p>
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
  const { state, startOver } = useAuthFlowContext()
  const translate = useMessages()
  const provider = providerOf(providerLabel, state)
  const key = isForgottenByWiki ? 'external-identity-lost' : 'external-identity-new'
  return (
    <div className="mwa-external-identity">
      <p className="mwa-text">{provider === undefined ? translate(`${key}-unnamed`) : translate(key, provider)}</p>
      <Button variant="quiet" onClick={startOver}>{translate('external-identity-back')}</Button>
    </div>
  )
}

/** The form that follows has the button of the provider again. */
function providerOf(label: ExternalIdentity['providerLabel'], state: FlowState): string | undefined {
  return showsForm(state) ? nameOnButton(label, state.step.requests) : undefined
}
