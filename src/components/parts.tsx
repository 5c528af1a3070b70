'use client'
// The parts of the page that it can do without at first. They come in one file, which is fetched as soon as the page
// stands, so that they are there when they are needed and the network is not.
import { lazy, Suspense, useEffect, useState, type ComponentType, type FunctionComponent } from 'react'
import { FieldLabelWords, TextField, type RequestRendererProps } from '../fields/index.ts'
import { useMessages, type FieldControl } from '../hooks/index.ts'

const load = () => import('./onDemand/index.ts')
type Parts = Awaited<ReturnType<typeof load>>

/**
 * Fetches the parts, and gives them when they are there. What cannot be had now is asked for again when it is needed.
 */
export function useParts(): Parts | undefined {
  const [parts, setParts] = useState<Parts>()
  useEffect(() => {
    load().then(setParts, () => undefined)
  }, [])
  return parts
}

export const FlowNotice = part((parts) => parts.FlowNotice, NoNetwork)
export const FormlessView = part(
  (parts) => parts.FormlessView,
  ({ state }) => (state.kind === 'passed' ? null : <NoNetwork />),
)
export const ErrorSummary = part((parts) => parts.ErrorSummary, () => null)
export const RareField = part((parts) => parts.RareField, PlainField)
export const SpecialRequest = part((parts) => parts.SpecialRequest, ({ fallback }: RequestRendererProps) => fallback)

/** `Instead` is shown where the file cannot be had, and nothing while it is on its way. */
function part<Props extends object>(
  pick: (parts: Parts) => ComponentType<Props>,
  Instead: ComponentType<Props>,
): FunctionComponent<Props> {
  const Part = lazy(() => load().then(pick, () => Instead).then((component) => ({ default: component })))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

/** A line of text can answer anything, and where nothing is asked the label says it all. */
function PlainField(control: FieldControl) {
  return control.field.type === 'null' ? <FieldLabelWords {...control} /> : <TextField {...control} />
}

function NoNetwork() {
  return (
    <div className="mwa-notice" data-tone="error" role="alert">
      {useMessages()('failure-network')}
    </div>
  )
}
