'use client'
// A button for each of the user's other second factors. The wiki sends them as a list with an empty first option.
import { useId, useState } from 'react'
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { isSubmittedBy } from '../../flow/index.ts'
import { WikiText } from '../../html/index.ts'
import { factorField, otherFactorActions, useAuthFlowContext, useMessages } from '../../hooks/index.ts'

export function SecondFactorChoice({ request, setValue, submit, fallback }: RequestRendererProps) {
  const { state } = useAuthFlowContext()
  const isBusy = state.kind !== 'awaitingInput'
  const headingId = useId()
  const [chosen, setChosen] = useState<string>()
  const field = factorField(request)
  const actions = otherFactorActions(request, { isBusy, setValue, submit }, useMessages())
  if (!field) return fallback
  // A wiki lists the current one alone where somebody has no other.
  if (!actions.length) return null
  return (
    <fieldset className="mwa-field mwa-second-factor" data-type="select" data-name={field.name} aria-labelledby={headingId}>
      <p className="mwa-text" id={headingId}>{actions[0]?.heading}</p>
      {actions.map(({ id, label, onClick }) => {
        const choose = () => {
          setChosen(id)
          onClick()
        }
        return (
          <Button key={id} isBusy={isBusy} isWorking={isSubmittedBy(state, field.name) && chosen === id} onClick={choose}>
            <WikiText text={{ kind: 'text', text: label }} />
          </Button>
        )
      })}
    </fieldset>
  )
}
