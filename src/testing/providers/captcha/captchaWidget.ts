// Captcha services with a widget of their own: the wiki only receives a token. The script that stands in for the real
// ones creates tokens that tell by their text whether they are valid.
import type { JsonObject } from '../../http/json.ts'
import { createField, type Fields } from '../../requests/authRequest.ts'

const widgetKinds = ['hcaptcha', 'turnstile', 'recaptchanocaptcha'] as const

export type WidgetKind = (typeof widgetKinds)[number]

export function isWidget(kind: string): kind is WidgetKind {
  return widgetKinds.some((widget) => widget === kind)
}

export function widgetRequestDraft(type: WidgetKind): { readonly metadata: JsonObject; readonly fields: Fields } {
  return {
    metadata: { type, mime: 'application/javascript', key: `key-of-${type}` },
    fields: { captchaWord: createField('string', 'captcha-label', 'captcha-help') },
  }
}

/** Returns whether the token is valid. Each works once in a session. */
export function redeemToken(usedTokens: Set<string>, token: string): boolean {
  if (!/^solved-[\w-]+$/.test(token) || usedTokens.has(token)) return false
  usedTokens.add(token)
  return true
}
