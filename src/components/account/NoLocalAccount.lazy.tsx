'use client'
// The ways on for somebody whom a third party vouched for and whom the wiki does not know.
import { useRef } from 'react'
import { Button } from '../../fields/index.ts'
import type { Vouched } from '../../flow/index.ts'
import { wordsOf } from '../../html/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import { modules } from '../../protocol/index.ts'

export interface NoLocalAccountProps {
  readonly vouched: Vouched
}

export function NoLocalAccount(props: NoLocalAccountProps) {
  return modules[useAuthFlowContext().module].logsIn ? <Choices {...props} /> : <NewAccount {...props} />
}

function Choices({ vouched: { by, mayLink } }: NoLocalAccountProps) {
  const { state, createAccount, startOver } = useAuthFlowContext()
  const translate = useMessages()
  const element = useRef<HTMLDivElement>(null)
  const isBusy = state.kind !== 'asking'
  const goToForm = () => {
    element.current?.closest('.mwa-flow')?.querySelector<HTMLElement>('.mwa-form input')?.focus()
  }
  return (
    <div className="mwa-vouched" ref={element}>
      <p className="mwa-text">{by ? translate('vouched-by', wordsOf(by)) : translate('vouched')}</p>
      <ul className="mwa-choices">
        <li>
          <Button onClick={goToForm}>{translate('vouched-log-in')}</Button>
          <p>{translate(mayLink ? 'vouched-log-in-links' : 'vouched-log-in-only')}</p>
        </li>
        {state.leg.mayCreate && (
          <li>
            <Button isBusy={isBusy} onClick={createAccount}>{translate('vouched-create')}</Button>
            <p>{translate('vouched-create-does')}</p>
          </li>
        )}
        <li>
          <Button onClick={startOver}>{translate('vouched-leave')}</Button>
          <p>{translate('vouched-leave-does')}</p>
        </li>
      </ul>
    </div>
  )
}

function NewAccount({ vouched: { by, isLost } }: NoLocalAccountProps) {
  const { startOver } = useAuthFlowContext()
  const translate = useMessages()
  const key = isLost ? 'vouched-lost' : 'vouched-new'
  return (
    <div className="mwa-vouched">
      <p className="mwa-text">{by ? translate(key, wordsOf(by)) : translate(`${key}-unnamed`)}</p>
      <Button look="quiet" onClick={startOver}>{translate('vouched-back')}</Button>
    </div>
  )
}
