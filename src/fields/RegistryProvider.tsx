'use client'
// Hands an app's own renderers down.
import { createContext, useContext } from 'react'
import type { Registry } from './defineRenderers.tsx'

const RegistryContext = /* @__PURE__ */ createContext<RegistrySettings>({})

export interface RegistrySettings {
  readonly renderers?: Registry | undefined
  /** Told when a renderer throws. Its fallback is shown instead. */
  readonly onRendererError?: ((error: unknown) => void) | undefined
}

export const RegistryProvider = RegistryContext.Provider

export function useRegistry(): RegistrySettings {
  return useContext(RegistryContext)
}
