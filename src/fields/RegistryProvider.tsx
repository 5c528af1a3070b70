'use client'
// React context for the renderers: the built-in ones, the app's own, and their settings.
import { createContext, type ComponentType, type ReactNode } from 'react'
import { useRequiredContext, type FieldControl } from '../hooks/index.ts'
import type { FieldType } from '../protocol/index.ts'
import type { Registry } from './defineRenderers.tsx'
import type { SlotRegistry } from './defineSlots.tsx'
import type { RequestRule } from './renderers.ts'
import type { SlotName, SlotPropsByName } from './slots.ts'

const RegistryContext = /* @__PURE__ */ createContext<RegistryContextValue | undefined>(undefined)

export interface RegistrySettings {
  /** The app's own controls, from `defineRenderers`. */
  readonly renderers?: Registry | undefined
  /** The app's own parts of the page, from `defineSlots`. */
  readonly slots?: SlotRegistry | undefined
  /** Called when a renderer or a slot throws. Its fallback is rendered instead. */
  readonly onRendererError?: ((error: unknown) => void) | undefined
}

/** A captcha service whose own script renders the captcha, by the name that the wiki uses. */
export type CaptchaWidget = 'hcaptcha' | 'recaptchanocaptcha' | 'turnstile'

/** Settings of the built-in request renderers. */
export interface RequestSettings {
  /** Submits a code when its last character is typed: a one-time code of six digits, or a recovery code. False by default. */
  readonly autoSubmitCodes?: boolean | undefined
  /**
   * The URLs of the captcha scripts. By default those of the services. A script is loaded only if the wiki asks for its captcha.
   *
   * @see https://docs.hcaptcha.com/configuration
   * @see https://developers.google.com/recaptcha/docs/display
   * @see https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
   */
  readonly captchaScripts?: Readonly<Partial<Record<CaptchaWidget, string | undefined>>> | undefined
  /**
   * The nonce of captcha scripts, if the content security policy of the page requires one.
   *
   * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
   */
  readonly nonce?: string | undefined
}

/** What is rendered if the app has no renderer of its own. */
export interface BuiltInRenderers {
  readonly types: { readonly [Type in FieldType]: ComponentType<FieldControl<Type>> }
  /** A request that matches none is rendered field by field. */
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

/** Returns a function that renders a part of the page: the app's slot of that name, or else `builtIn`. */
export function useSlots(): <Name extends SlotName>(
  name: Name,
  props: SlotPropsByName[Name],
  builtIn: ReactNode,
) => ReactNode {
  const { slots, onRendererError: onError } = useRegistry()
  return (name, props, builtIn) => (slots ? slots(name, props, { builtIn, onError }) : builtIn)
}
