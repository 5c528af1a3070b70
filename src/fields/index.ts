// Public API of fields/: the controls, and the registry that picks them.
export { Button, type ButtonProps } from './Button.tsx'
export { ButtonField } from './ButtonField.tsx'
export { CheckboxField } from './CheckboxField.tsx'
export { defineRenderers, type Registry } from './defineRenderers.tsx'
export { defineSlots, type SlotRegistry } from './defineSlots.tsx'
export { ErrorNotice } from './ErrorNotice.tsx'
export {
  FieldError,
  FieldFrame,
  FieldHelp,
  FieldLabel,
  type FieldFrameProps,
} from './FieldFrame.tsx'
export { FieldSlot, type FieldSlotProps } from './FieldSlot.tsx'
export { HiddenField } from './HiddenField.tsx'
export { PasswordField } from './PasswordField.tsx'
export {
  RegistryProvider,
  useRegistry,
  useSlots,
  type BuiltInRenderers,
  type CaptchaWidget,
  type RegistrySettings,
  type RequestSettings,
} from './RegistryProvider.tsx'
export type { FieldRenderer, FieldRendererProps, Renderers } from './renderers.ts'
export type { RequestRenderer, RequestRendererProps, RequestRule } from './renderers.ts'
export type { SlotName, SlotProps, SlotPropsByName, Slots } from './slots.ts'
export { TextField } from './TextField.tsx'
export { UnknownField } from './UnknownField.tsx'
