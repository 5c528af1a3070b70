'use client'
// A button for each of the user's other second factors. The wiki sends them as a list with an empty first option.
import { useId } from 'react'
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { useAuthFlowContext, useMessages, withDistinctLabels } from '../../hooks/index.ts'
import { withoutMissingMessages, type AuthRequest, type FieldOf } from '../../protocol/index.ts'

export function SecondFactorChoice(props: RequestRendererProps) {
  const { request, fallback } = props
  const field = request.fields.find((candidate) => candidate.type === 'select')
  return field?.type === 'select' ? <OtherFactors {...props} field={field} /> : fallback
}

interface OtherFactorsProps extends RequestRendererProps {
  readonly field: FieldOf<'select'>
}

function OtherFactors({ request, field, setValue, submit }: OtherFactorsProps) {
  const translate = useMessages()
  const isBusy = useAuthFlowContext().state.kind !== 'awaitingInput'
  const headingId = useId()
  const others = otherFactors(request, field)
  const switchTo = (factor: string) => {
    setValue(field.name, factor)
    submit(field.name)
  }
  // A wiki lists the current one alone where somebody has no other.
  if (!others.length) return null
  return (
    <fieldset className="mwa-field mwa-second-factor" data-type="select" data-name={field.name} aria-labelledby={headingId}>
      <p className="mwa-text" id={headingId}>{translate('methods')}</p>
      {others.map(({ value, label }) => (
        <Button key={value} value={value} isBusy={isBusy} onClick={() => { switchTo(value) }}>
          {label}
        </Button>
      ))}
    </fieldset>
  )
}

function otherFactors({ metadata }: AuthRequest, { options }: FieldOf<'select'>): FieldOf<'select'>['options'] {
  const { currentModule, moduleDescriptions } = metadata
  const others = options.filter(({ value }) => value !== '' && value !== currentModule)
  return withDistinctLabels(others.map(({ value, label }) => ({ value, label: descriptionIn(moduleDescriptions, value) ?? label })))
}

function descriptionIn(descriptions: unknown, factor: string): string | undefined {
  if (typeof descriptions !== 'object' || descriptions === null || !Object.hasOwn(descriptions, factor)) return undefined
  const description = (descriptions as Readonly<Record<string, unknown>>)[factor]
  return (typeof description === 'string' && withoutMissingMessages(description)) || undefined
}
