'use client'
// Hands the renderers down: the built-in ones, and an app's own.
import { createContext, type ComponentType, type ReactNode } from 'react'
import { useRequiredContext, type FieldControl } from '../hooks/index.ts'
import type { FieldType } from '../protocol/index.ts'
import type { Registry } from './defineRenderers.tsx'
import type { SlotRegistry } from './defineSlots.tsx'
import type { RequestRule } from './renderers.ts'
import type { SlotName, SlotPropsByName } from './slots.ts'

const RegistryContext = /* @__PURE__ */ createContext<RegistryContextValue | undefined>(undefined)

export interface RegistrySettings {
  /** An app's own controls, made ready by `defineRenderers`. */
  readonly renderers?: Registry | undefined
  /** An app's own parts of the page, made ready by `defineSlots`. */
  readonly slots?: SlotRegistry | undefined
  /** Told when a renderer or a slot throws. Its fallback is shown instead. */
  readonly onRendererError?: ((error: unknown) => void) | undefined
}

/** What is shown where an app has nothing of its own. */
export interface BuiltInRenderers {
  readonly types: { readonly [Type in FieldType]: ComponentType<FieldControl<Type>> }
  /** Requests that match none are shown field by field. */
  readonly rules: readonly RequestRule[]
}

export interface RegistryContextValue extends RegistrySettings {
  readonly builtIn: BuiltInRenderers
}

export const RegistryProvider = RegistryContext.Provider

export function useRegistry(): RegistryContextValue {
  return useRequiredContext(RegistryContext, '<RegistryProvider>')
}

/** Gives what shows a part of the page: the app's own, or the built-in one. */
export function useSlots(): <Name extends SlotName>(
  name: Name,
  props: SlotPropsByName[Name],
  builtIn: ReactNode,
) => ReactNode {
  const { slots, onRendererError: onError } = useRegistry()
  return (name, props, builtIn) => (slots ? slots(name, props, { builtIn, onError }) : builtIn)
}
