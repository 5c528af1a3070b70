'use client'
// The parts of the page that it can do without at first. They come in one file, which is fetched as soon as the page
// stands, so that they are there when they are needed and the network is not.
import { FieldLabelWords, TextField, type RequestRendererProps } from '../fields/index.ts'
import { useMessages, type FieldControl } from '../hooks/index.ts'
import { createParts } from './createParts.tsx'

const { useParts, part } = /* @__PURE__ */ createParts(() => import('./onDemand/index.ts'))
export { useParts }

export const FlowNotice = /* @__PURE__ */ part((parts) => parts.FlowNotice, NoNetwork)
export const FormlessView = /* @__PURE__ */ part((parts) => parts.FormlessView, NoNetwork)
export const Reveal = /* @__PURE__ */ part((parts) => parts.Reveal, () => null)
export const RareField = /* @__PURE__ */ part((parts) => parts.RareField, PlainField)
export const SpecialRequest = /* @__PURE__ */ part((parts) => parts.SpecialRequest, ({ fallback }: RequestRendererProps) => fallback)

function NoNetwork() {
  return (
    <div className="mwa-notice" data-tone="error" role="alert">
      {useMessages()('failure-network')}
    </div>
  )
}

/** A line of text can answer anything, and where nothing is asked the label says it all. */
function PlainField(control: FieldControl) {
  return control.field.type === 'null' ? <FieldLabelWords {...control} /> : <TextField {...control} />
}
