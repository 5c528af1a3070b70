'use client'
// A button for each of the user's other second factors. The wiki sends them as a list with an empty first option.
import { useId } from 'react'
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { factorField, otherFactors, useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import type { Field } from '../../protocol/index.ts'

export function SecondFactorChoice(props: RequestRendererProps) {
  const field = factorField(props.request)
  return field ? <OtherFactors {...props} field={field} /> : props.fallback
}

interface OtherFactorsProps extends RequestRendererProps {
  readonly field: Field
}

function OtherFactors({ request, field, setValue, submit }: OtherFactorsProps) {
  const translate = useMessages()
  const isBusy = useAuthFlowContext().state.kind !== 'awaitingInput'
  const headingId = useId()
  const others = otherFactors(request)
  const switchTo = (factor: string) => {
    setValue(field.name, factor)
    submit(field.name)
  }
  // A wiki lists the current one alone where somebody has no other.
  if (!others.length) return null
  return (
    <div className="mwa-field mwa-second-factor" data-type="select" data-name={field.name} role="group" aria-labelledby={headingId}>
      <p className="mwa-text" id={headingId}>{translate('methods')}</p>
      {others.map(({ value, label }) => (
        <Button key={value} value={value} isBusy={isBusy} onClick={() => { switchTo(value) }}>
          {label}
        </Button>
      ))}
    </div>
  )
}
