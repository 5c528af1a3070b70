'use client'
// One request of the step, rendered by the app's renderer, a built-in one, or field by field.
import { FieldSlot, useRegistry, useRequestRenderers } from '../fields/index.ts'
import { toFieldPath, type FieldValue } from '../flow/index.ts'
import { useAuthFlowContext, useStepFormContext } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'

export interface RequestSlotProps {
  readonly request: AuthRequest
}

export function RequestSlot({ request }: RequestSlotProps) {
  const { builtIn } = useRegistry()
  const renderRequest = useRequestRenderers()
  const { refresh } = useAuthFlowContext()
  const { step, form, submit, lookup } = useStepFormContext()
  const setValue = (name: string, value: FieldValue) => { form.setValue(toFieldPath(name), value) }
  const props = { request, step, Field: FieldSlot, setValue, submit: (button?: string) => void submit(button), refresh }
  // A name that several requests share has one control, in the first of them.
  const fields = request.fields.map(
    (field) => lookup.byName.get(field.name)?.field === field && <FieldSlot key={field.name} name={field.name} />,
  )
  const BuiltIn = builtIn.rules.find(({ when }) => when(request))?.render
  return renderRequest(props, BuiltIn ? <BuiltIn {...props} fallback={fields} /> : fields)
}
