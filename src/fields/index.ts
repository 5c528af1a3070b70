// Public API of fields/: the controls, and the registry that picks them.
export { Button, type ButtonProps } from './Button.tsx'
export { ButtonField } from './ButtonField.tsx'
export { CheckboxField } from './CheckboxField.tsx'
export { ErrorNotice } from './ErrorNotice.tsx'
export { FieldError, FieldFrame, FieldHelp, FieldLabel, FieldStatus, type FieldFrameProps, type FieldParts } from './FieldFrame.tsx'
export { FieldSlot, type FieldSlotProps } from './FieldSlot.tsx'
export { HiddenField } from './HiddenField.tsx'
export { LinkButton } from './LinkButton.tsx'
export { PasswordField } from './PasswordField.tsx'
export {
  RegistryProvider,
  useRegistry,
  type BuiltInRenderers,
  type RegistrySettings,
  type RequestSettings,
} from './registry/RegistryProvider.tsx'
export type { FieldEntry, FieldRenderer, FieldRendererProps, FieldRenderersByName, Renderers, TypedFieldRenderer } from './registry/renderers.ts'
export type { RequestRenderer, RequestRendererProps, RequestRule } from './registry/renderers.ts'
export type { SlotName, SlotProps, SlotPropsByName, Slots } from './registry/slots.ts'
export { useFieldRenderers, useRequestRenderers, useSlots } from './registry/useRenderers.ts'
export { TextField } from './TextField.tsx'
export { UnknownField } from './UnknownField.tsx'
