'use client'
// A button for each of the user's other second factors. The wiki sends them as a list with an empty first option.
import { useId } from 'react'
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { WikiText } from '../../html/index.ts'
import { factorField, otherFactorActions, useAuthFlowContext, useMessages } from '../../hooks/index.ts'

export function SecondFactorChoice({ request, setValue, submit, fallback }: RequestRendererProps) {
  const isBusy = useAuthFlowContext().state.kind !== 'awaitingInput'
  const headingId = useId()
  const field = factorField(request)
  const actions = otherFactorActions(request, { isBusy, setValue, submit }, useMessages())
  if (!field) return fallback
  // A wiki lists the current one alone where somebody has no other.
  if (!actions.length) return null
  return (
    <fieldset className="mwa-field mwa-second-factor" data-type="select" data-name={field.name} aria-labelledby={headingId}>
      <p className="mwa-text" id={headingId}>{actions[0]?.heading}</p>
      {actions.map(({ id, label, onClick }) => <Button key={id} isBusy={isBusy} onClick={onClick}><WikiText text={{ kind: 'text', text: label }} /></Button>)}
    </fieldset>
  )
}
