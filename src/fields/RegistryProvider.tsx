'use client'
// Hands the registries down: the app's, then the built-in ones.
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Renderers } from './registry.ts'

interface Registry {
  readonly registries: readonly Renderers[]
  readonly onRendererError?: ((error: unknown) => void) | undefined
}

const RegistryContext = createContext<Registry>({ registries: [] })

export interface RegistryProviderProps {
  readonly renderers: Renderers | undefined
  readonly builtIn: Renderers
  /** Told when a renderer throws. Its fallback is shown instead. */
  readonly onRendererError?: ((error: unknown) => void) | undefined
  readonly children: ReactNode
}

export function RegistryProvider({ renderers, builtIn, onRendererError, children }: RegistryProviderProps) {
  const registry = useMemo(
    () => ({ registries: renderers ? [renderers, builtIn] : [builtIn], onRendererError }),
    [renderers, builtIn, onRendererError],
  )
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

export function useRegistry(): Registry {
  return useContext(RegistryContext)
}
