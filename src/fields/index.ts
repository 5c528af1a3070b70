// The door of the controls and of the registry that picks them.
export { Button, type ButtonProps } from './Button.tsx'
export { defineRenderers, type Registry } from './defineRenderers.tsx'
export { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'
export { FieldError, FieldHelp, FieldLabel, FieldLabelWords } from './FieldParts.tsx'
export { FieldSlot, type FieldSlotProps } from './FieldSlot.tsx'
export { labelOf } from './labelOf.ts'
export { RegistryProvider, useRegistry, type RegistrySettings } from './RegistryProvider.tsx'
export type { FieldRenderer, FieldRendererProps, Renderers, RequestRenderer, RequestRendererProps, RequestRule } from './renderers.ts'
