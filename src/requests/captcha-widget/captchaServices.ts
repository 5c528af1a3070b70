// The captchas that come from a third party: where their scripts are, and what these put on the page.
import type { CaptchaWidget } from '../../fields/index.ts'

interface Widget {
  /** What the script is called in `window`. */
  readonly global: string
  /** Its maker's address. It shall render only what it is told to. */
  readonly script: string
  /** What it calls a language among its options. */
  readonly language: string
}

/**
 * By what a wiki calls them.
 *
 * @see https://docs.hcaptcha.com/configuration
 * @see https://developers.google.com/recaptcha/docs/display
 * @see https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
 */
export const widgets: Readonly<Record<CaptchaWidget, Widget>> = {
  hcaptcha: { global: 'hcaptcha', script: 'https://js.hcaptcha.com/1/api.js?render=explicit', language: 'hl' },
  recaptchanocaptcha: {
    global: 'grecaptcha',
    script: 'https://www.google.com/recaptcha/api.js?render=explicit',
    language: 'hl',
  },
  turnstile: {
    global: 'turnstile',
    script: 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
    language: 'language',
  },
}

export interface WidgetOptions {
  readonly sitekey: string
  /** The person has solved it. */
  readonly callback: (answer: string) => void
  readonly 'expired-callback': () => void
  readonly 'error-callback': () => void
  readonly [language: string]: unknown
}

/** What all three scripts offer. */
export interface WidgetApi {
  readonly render: (element: HTMLElement, options: WidgetOptions) => unknown
  readonly remove?: (id: unknown) => void
  /** Of reCAPTCHA, whose script fetches another one. Others have it, too, and do not want it called. */
  readonly ready?: (whenReady: () => void) => void
}

/** Gives what the script of a widget has put on the page, once it can be used. */
export async function loadCaptchaApi(widget: CaptchaWidget): Promise<WidgetApi> {
  const { global } = widgets[widget]
  const api = apiIn(global)
  if (!api) throw new Error(`The script of the captcha put no ${global} on the page.`)
  if (widget === 'recaptchanocaptcha' && api.ready) await new Promise<void>(api.ready)
  return apiIn(global) ?? api
}

export function isOnPage(widget: CaptchaWidget): boolean {
  return apiIn(widgets[widget].global) !== undefined
}

function apiIn(global: string): WidgetApi | undefined {
  // What a script puts into `window` is in no type.
  return (window as unknown as Readonly<Record<string, WidgetApi | undefined>>)[global]
}
