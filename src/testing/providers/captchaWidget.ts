// The captchas of third parties: the wiki shows nothing of them, and takes what their scripts give. Here a stand-in of
// these scripts gives tokens that say themselves whether they are good.
import { field, type Fields } from '../auth/authRequest.ts'
import type { JsonObject } from '../http/json.ts'

const widgetKinds = ['hcaptcha', 'turnstile', 'recaptchanocaptcha'] as const

export type WidgetKind = (typeof widgetKinds)[number]

export function isWidget(kind: string): kind is WidgetKind {
  return widgetKinds.some((widget) => widget === kind)
}

export function widgetRequestOf(type: WidgetKind): { readonly metadata: JsonObject; readonly fields: Fields } {
  return {
    metadata: { type, mime: 'application/javascript', key: `key-of-${type}` },
    fields: { captchaWord: field('string', 'captcha-label', 'captcha-help') },
  }
}

/** Each token works once in a session. */
export function takesToken(used: Map<string, string>, token: string): boolean {
  if (!/^solved-[\w-]+$/.test(token) || used.has(token)) return false
  used.set(token, 'used')
  return true
}
