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

/** Of the captchas that come from a third party's script. */
export type CaptchaWidget = 'hcaptcha' | 'recaptchanocaptcha' | 'turnstile'

/** What the built-in renderers of requests do differently for an app. */
export interface RequestSettings {
  /** Sends a code of six digits as soon as the last one is typed or pasted. False by default. */
  readonly autoSubmitCodes?: boolean | undefined
  /** Where the scripts of captchas come from; their makers' addresses by default. Loaded only when a wiki asks. */
  readonly captchaScripts?: Readonly<Partial<Record<CaptchaWidget, string>>> | undefined
  /** For scripts of captchas, where the page's content security policy wants one. */
  readonly nonce?: string | undefined
}

/** What is shown where an app has nothing of its own. */
export interface BuiltInRenderers {
  readonly types: { readonly [Type in FieldType]: ComponentType<FieldControl<Type>> }
  /** Requests that match none are shown field by field. */
  readonly rules: readonly RequestRule[]
}

export interface RegistryContextValue extends RegistrySettings, RequestSettings {
  readonly language?: string | undefined
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
