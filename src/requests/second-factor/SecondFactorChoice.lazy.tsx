'use client'
// The other second factors, a button each. The wiki sends a list to choose from, whose first entry is to choose nothing.
import { useId } from 'react'
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import type { AuthRequest, FieldOf } from '../../protocol/index.ts'

export function MethodsRequest(props: RequestRendererProps) {
  const { request, fallback } = props
  const field = request.fields.find((candidate) => candidate.type === 'select')
  return field?.type === 'select' ? <Methods {...props} field={field} /> : fallback
}

interface MethodsProps extends RequestRendererProps {
  readonly field: FieldOf<'select'>
}

function Methods({ request, field, setValue, submit }: MethodsProps) {
  const translate = useMessages()
  const isBusy = useAuthFlowContext().state.kind !== 'asking'
  const headingId = useId()
  const switchTo = (method: string) => {
    setValue(field.name, method)
    submit(field.name)
    // Whatever comes of it, the next submit is no switch.
    setValue(field.name, field.value)
  }
  return (
    <div className="mwa-field mwa-methods" data-type="select" data-name={field.name} role="group" aria-labelledby={headingId}>
      <p className="mwa-text" id={headingId}>{translate('methods')}</p>
      {otherMethods(request, field).map(({ value, label }) => (
        <Button key={value} value={value} isBusy={isBusy} onClick={() => { switchTo(value) }}>
          {label}
        </Button>
      ))}
    </div>
  )
}

function otherMethods({ metadata }: AuthRequest, { options }: FieldOf<'select'>): FieldOf<'select'>['options'] {
  const { currentModule, moduleDescriptions } = metadata
  return options
    .filter(({ value }) => value !== '' && value !== currentModule)
    .map(({ value, label }) => ({ value, label: descriptionIn(moduleDescriptions, value) ?? label }))
}

function descriptionIn(descriptions: unknown, method: string): string | undefined {
  if (typeof descriptions !== 'object' || descriptions === null || !Object.hasOwn(descriptions, method)) return undefined
  // Own properties of any object may be looked at.
  const description = (descriptions as Readonly<Record<string, unknown>>)[method]
  return typeof description === 'string' && description !== '' ? description : undefined
}
