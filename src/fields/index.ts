// The door of the controls and of the registry that picks them.
export { builtInTypes } from './builtInTypes.ts'
export { requestCandidates } from './candidates.ts'
export { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx'
export { FieldError, FieldHelp, FieldLabel, FieldLabelWords } from './FieldParts.tsx'
export { FieldSlot, type FieldSlotProps } from './FieldSlot.tsx'
export { labelOf } from './labelOf.ts'
export {
  defineRenderers,
  type FieldRenderer,
  type FieldRendererProps,
  type Renderers,
  type RequestRenderer,
  type RequestRendererProps,
  type RequestRule,
} from './registry.ts'
export { RegistryProvider, useRegistry } from './RegistryProvider.tsx'
export { renderChain } from './renderChain.tsx'
