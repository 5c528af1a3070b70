'use client'
// The place of one request: its built-in renderer if it has one, else its fields, or what an app shows instead.
import { FieldSlot, useRegistry } from '../fields/index.ts'
import type { FieldValue } from '../flow/index.ts'
import { toFieldPath, useAuthFlowContext, useStepFormContext } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'

export interface RequestSlotProps {
  readonly request: AuthRequest
}

export function RequestSlot({ request }: RequestSlotProps) {
  const { builtIn, renderers, onRendererError } = useRegistry()
  const { renew } = useAuthFlowContext()
  const { step, form, submit } = useStepFormContext()
  const setValue = (name: string, value: FieldValue) => { form.setValue(toFieldPath(name), value) }
  const props = { request, step, Field: FieldSlot, setValue, submit, renew }
  // A name that several requests share has one control, in the first of them.
  const fields = request.fields.map(
    (field) => step.fields.includes(field) && <FieldSlot key={field.name} name={field.name} />,
  )
  const BuiltIn = builtIn.rules.find(({ when }) => when(request))?.render
  const shown = BuiltIn ? <BuiltIn {...props} fallback={fields} /> : fields
  return renderers ? renderers.request(props, shown, onRendererError) : shown
}
