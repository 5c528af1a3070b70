'use client'
// React context for the renderers: the built-in ones, the app's own, and their settings.
import { createContext, useEffect, useRef, type ComponentType, type ReactNode } from 'react'
import { useAuthFlowContext, useRequiredContext, type CaptchaFailure, type CaptchaWidget, type FieldControl } from '../../hooks/index.ts'
import type { Step } from '../../flow/index.ts'
import type { FieldType } from '../../protocol/index.ts'
import { mistakenIds, mistakesIn } from './mistakes.ts'
import type { Renderers, RequestRule } from './renderers.ts'
import type { Slots } from './slots.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

const RegistryContext = /* @__PURE__ */ createContext<Registry | undefined>(undefined)

/** The app's own controls and parts of the page. */
export interface RegistrySettings {
  /** The app's own controls. They may be written inline. */
  readonly renderers?: Renderers | undefined
  /** The app's own parts of the page. They may be written inline. */
  readonly slots?: Slots | undefined
  /**
   * Called when a renderer or a slot throws. Its fallback is rendered instead. `path` says which one it is, such as
   * `renderers.fields.email`.
   */
  readonly onRendererError?: ((error: unknown, info: { readonly path: string }) => void) | undefined
}

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

export interface Registry extends RegistrySettings, RequestSettings {
  readonly language?: string | undefined
  readonly onCaptchaFailure?: ((failure: CaptchaFailure) => void) | undefined
  readonly builtIn: BuiltInRenderers
}

export interface RegistryProviderProps {
  readonly registry: Registry
  readonly children: ReactNode
}

export function RegistryProvider({ registry, children }: RegistryProviderProps) {
  const { state } = useAuthFlowContext()
  useMistakes(registry, 'step' in state ? state.step : undefined)
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

export function useRegistry(): Registry {
  return useRequiredContext(RegistryContext, '<RegistryProvider>')
}

/** Says in development, once for each, what the compiler says of code that it sees. */
function useMistakes({ renderers, slots }: RegistrySettings, step: Step | undefined): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    try {
      // In this form a bundler leaves the search out of production.
      if (process.env.NODE_ENV !== 'production') [...mistakesIn(renderers, slots), ...mistakenIds(renderers, step?.requests)].forEach((mistake) => {
        if (!told.current.has(mistake)) console.warn(`react-mediawiki-auth: ${mistake}`)
        told.current.add(mistake)
      })
    } catch {
      // Where nothing bundles the package there is no `process`.
    }
  }, [renderers, slots, step])
}
