// Renders a field, a request or a part of the page: by the app's own entry, or else as it is built in.
import type { ComponentType, ReactNode } from 'react'
import { useAuthFlowContext, type FieldControl } from '../../hooks/index.ts'
import { fieldCandidates, requestCandidates } from './candidates.ts'
import { renderChain } from './renderChain.tsx'
import { useRegistry } from './RegistryProvider.tsx'
import type { RequestRendererProps } from './renderers.ts'
import type { SlotName, SlotProps, SlotPropsByName, SlotPropsWithoutFallback } from './slots.ts'

/** Returns a function that renders a field by the app's renderer, if it has one. */
export function useFieldRenderers(): (control: FieldControl, builtIn: ReactNode) => ReactNode {
  const { renderers = {}, onRendererError: onError } = useRegistry()
  return (control, builtIn) => renderChain(fieldCandidates(renderers, control.field), control, { builtIn, onError })
}

/** Returns a function that renders a request by the app's renderer, if it has one. */
export function useRequestRenderers(): (props: Omit<RequestRendererProps, 'fallback'>, builtIn: ReactNode) => ReactNode {
  const { renderers = {}, onRendererError: onError } = useRegistry()
  return (props, builtIn) => renderChain(requestCandidates(renderers, props.request), props, { builtIn, onError })
}

/** Returns a function that renders a part of the page: the app's slot of that name, or else `builtIn`. */
export function useSlots(): <Name extends SlotName>(name: Name, props: SlotPropsByName[Name], builtIn: ReactNode) => ReactNode {
  const { slots = {}, onRendererError: onError } = useRegistry()
  const { state } = useAuthFlowContext()
  const common = { state, step: 'step' in state ? state.step : undefined }
  return <Name extends SlotName>(name: Name, props: SlotPropsByName[Name], builtIn: ReactNode) => {
    const render: ComponentType<SlotProps<Name>> | null | undefined = slots[name]
    // TypeScript does not see through the names that the slot knows better.
    const known = { ...common, ...props } as SlotPropsWithoutFallback<Name>
    return renderChain(render === undefined ? [] : [{ path: `slots.${name}`, render }], known, { builtIn, onError })
  }
}
