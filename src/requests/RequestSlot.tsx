'use client'
// The place of one request: its built-in renderer if it has one, else its fields, or what an app shows instead.
import { FieldSlot, useRegistry } from '../fields/index.ts'
import { useAuthFlowContext, useStepFormContext } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { CaptchaRequest } from './onDemand.tsx'

export interface RequestSlotProps {
  readonly request: AuthRequest
}

export function RequestSlot({ request }: RequestSlotProps) {
  const { renderers, onRendererError } = useRegistry()
  const { renew } = useAuthFlowContext()
  const { step, submit } = useStepFormContext()
  const props = { request, step, Field: FieldSlot, submit, renew }
  // A name that several requests share has one control, in the first of them.
  const isFirst = (name: string) => step.requests.find(({ fields }) => fields.some((field) => field.name === name)) === request
  const fields = request.fields.map(({ name }) => isFirst(name) && <FieldSlot key={name} name={name} />)
  // A kind of request with a built-in renderer is a line here.
  const builtIn = request.kind.endsWith('CaptchaAuthenticationRequest') ? <CaptchaRequest {...props} fallback={fields} /> : fields
  return renderers ? renderers.request(props, builtIn, onRendererError) : builtIn
}
