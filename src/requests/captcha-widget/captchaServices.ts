// The captcha services: the URLs of their scripts, and the API that each script adds to `window`.
import type { CaptchaWidget } from '../../hooks/index.ts'

interface CaptchaService {
  /** The property of `window` that holds the API. */
  readonly global: string
  /** The URL of the script, with the parameter that keeps it from rendering widgets by itself. */
  readonly script: string
  /** The name of the service's option for the language. */
  readonly languageOption: string
}

/**
 * The services, by the names that the wiki uses.
 *
 * @see https://docs.hcaptcha.com/configuration
 * @see https://developers.google.com/recaptcha/docs/display
 * @see https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
 */
export const captchaServices: Readonly<Record<CaptchaWidget, CaptchaService>> = {
  hcaptcha: { global: 'hcaptcha', script: 'https://js.hcaptcha.com/1/api.js?render=explicit', languageOption: 'hl' },
  recaptchanocaptcha: {
    global: 'grecaptcha',
    script: 'https://www.google.com/recaptcha/api.js?render=explicit',
    languageOption: 'hl',
  },
  turnstile: {
    global: 'turnstile',
    script: 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
    languageOption: 'language',
  },
}

export interface CaptchaOptions {
  readonly sitekey: string
  /** Called when the user has solved the captcha. */
  readonly callback: (token: string) => void
  readonly 'expired-callback': () => void
  readonly 'error-callback': () => void
  readonly [languageOption: string]: unknown
}

/** What the APIs of all three services have in common. */
export interface CaptchaApi {
  readonly render: (element: HTMLElement, options: CaptchaOptions) => unknown
  readonly remove?: ((id: unknown) => void) | undefined
  /** Call it for reCAPTCHA only, whose script loads another one. Turnstile has it too, but rejects the call. */
  readonly ready?: ((whenReady: () => void) => void) | undefined
}

/** Returns the API of a service once it can be used. Rejects if the script has not added it to `window`. */
export async function waitForCaptchaApi(widget: CaptchaWidget): Promise<CaptchaApi> {
  const { global } = captchaServices[widget]
  const api = apiIn(global)
  if (!api) throw new Error(`The script of the captcha put no ${global} on the page.`)
  if (widget === 'recaptchanocaptcha' && api.ready) await new Promise<void>(api.ready)
  return apiIn(global) ?? api
}

export function hasCaptchaApi(widget: CaptchaWidget): boolean {
  return apiIn(captchaServices[widget].global) !== undefined
}

function apiIn(global: string): CaptchaApi | undefined {
  // `window` has no type for what a script adds to it.
  return (window as unknown as Readonly<Record<string, CaptchaApi | undefined>>)[global]
}
