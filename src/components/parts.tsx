'use client'
// The parts of the page that it can do without at first. They come in one file, which is fetched as soon as the page
// stands, so that they are there when they are needed and the network is not.
import { useSyncExternalStore, type ComponentType, type FunctionComponent } from 'react'
import { FieldLabelWords, TextField, type RequestRendererProps } from '../fields/index.ts'
import { createLater, useMessages, type FieldControl } from '../hooks/index.ts'

/** With what the flow needs then, so that it is one file. */
export const pageParts = /* @__PURE__ */ createLater(() => import('./onDemand/index.ts'))
type Parts = Awaited<ReturnType<typeof pageParts.fetch>>
let areLost = false

/** What could not be had is asked for again by what needs it next. */
function fetchParts(listener: () => void): () => void {
  const miss = () => {
    areLost = true
    listener()
  }
  void pageParts.use(listener, miss)
  return () => undefined
}

/** Undefined while they are on their way, null if they could not be had. A server has none of them. */
export function useParts(): Parts | null | undefined {
  return useSyncExternalStore(fetchParts, () => pageParts.here() ?? (areLost ? null : undefined), () => undefined)
}

/** `Instead` is shown where the file cannot be had, and nothing while it is on its way. */
function part<Props extends object>(pick: (parts: Parts) => ComponentType<Props>, Instead: ComponentType<Props>): FunctionComponent<Props> {
  return (props) => {
    const parts = useParts()
    const Part = parts ? pick(parts) : Instead
    return parts === undefined ? null : <Part {...props} />
  }
}

export const FlowNotice = /* @__PURE__ */ part((parts) => parts.FlowNotice, NoNetwork)
export const FormlessView = /* @__PURE__ */ part(
  (parts) => parts.FormlessView,
  ({ state }) => (state.kind === 'passed' ? null : <NoNetwork />),
)
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
