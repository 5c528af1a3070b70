'use client'
// The place of one request: finds its renderer, or shows its fields one after the other.
import { FieldSlot, renderChain, requestCandidates, useRegistry, type RequestRendererProps } from '../fields/index.ts'
import { useAuthFlowContext, useStepFormContext } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'

export interface RequestSlotProps {
  readonly request: AuthRequest
}

export function RequestSlot({ request }: RequestSlotProps) {
  const { registries, onRendererError } = useRegistry()
  const { renew } = useAuthFlowContext()
  const { step, submit } = useStepFormContext()
  const props: Omit<RequestRendererProps, 'fallback'> = { request, step, Field: FieldSlot, submit, renew }
  return renderChain(requestCandidates(request, registries), {
    props,
    last: <RequestFields request={request} />,
    onError: onRendererError,
  })
}

/** A name that several requests share has one control, in the first of them. */
function RequestFields({ request }: RequestSlotProps) {
  const { step } = useStepFormContext()
  const isFirst = (name: string) =>
    step.requests.find(({ fields }) => fields.some((field) => field.name === name)) === request
  return request.fields
    .filter(({ name }) => isFirst(name))
    .map(({ name }) => <FieldSlot key={name} name={name} />)
}
