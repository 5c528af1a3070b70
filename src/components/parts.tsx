'use client'
// The parts of the page that it can do without at first. They come in one file, which is fetched as soon as the page
// stands, so that they are there when they are needed and the network is not.
import { useEffect, useState } from 'react'
import { FieldLabelWords, TextField, type RequestRendererProps } from '../fields/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import { NoNetwork, part } from './part.tsx'

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

export const FlowNotice = part(load, (parts) => parts.FlowNotice, NoNetwork)
export const FormlessView = part(
  load,
  (parts) => parts.FormlessView,
  ({ state }) => (state.kind === 'passed' ? null : <NoNetwork />),
)
export const ErrorSummary = part(load, (parts) => parts.ErrorSummary, () => null)
export const RareField = part(load, (parts) => parts.RareField, PlainField)
export const SpecialRequest = part(load, (parts) => parts.SpecialRequest, ({ fallback }: RequestRendererProps) => fallback)

/** A line of text can answer anything, and where nothing is asked the label says it all. */
function PlainField(control: FieldControl) {
  return control.field.type === 'null' ? <FieldLabelWords {...control} /> : <TextField {...control} />
}
