'use client'
// Hands the renderers down: the built-in ones, and an app's own.
import { createContext, type ComponentType } from 'react'
import { useRequiredContext, type FieldControl } from '../hooks/index.ts'
import type { FieldType } from '../protocol/index.ts'
import type { Registry } from './defineRenderers.tsx'
import type { RequestRule } from './renderers.ts'

const RegistryContext = /* @__PURE__ */ createContext<RegistryContextValue | undefined>(undefined)

export interface RegistrySettings {
  readonly renderers?: Registry | undefined
  /** Told when a renderer throws. Its fallback is shown instead. */
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
