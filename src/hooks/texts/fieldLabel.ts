// The name of a field as plain text, also where the wiki sends none.
import { toPlainText } from '../../html/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import type { AuthRequest, Field, WikiMessage } from '../../protocol/index.ts'

/**
 * Returns the label of a field, else what fields of that name are known as, else for a button the provider of `request`, else
 * the name in the API. A `null` field without a label is named by its text.
 */
export function fieldLabel(field: Field, translate: Translate, request?: AuthRequest): string {
  const { label, name, type, help } = field
  const text = plainName(label)
  if (text) return text
  if (type === 'null') return help ? toPlainText(help) : field.value
  const known = knownLabels.get(name)
  if (known) return translate(known)
  return (type === 'button' && plainName(request?.provider)) || name || translate('field-unlabelled')
}

/** Without the colon that some wikis put after a label. */
export function plainName(text: WikiMessage | undefined): string {
  return text ? toPlainText(text).trim().replace(/\s*[:：]$/, '') : ''
}

/** The labels of fields of MediaWiki and of widespread extensions, for wikis that send none. */
const knownLabels: ReadonlyMap<string, ComponentMessageKey> = new Map([
  ['username', 'field-username'],
  ['password', 'field-password'],
  ['retype', 'field-retype'],
  ['email', 'field-email'],
  ['realname', 'field-realname'],
  ['rememberMe', 'field-remember'],
  ['skipReset', 'field-skip'],
  ['captchaWord', 'widget'],
  ['OATHToken', 'field-code'],
  ['token', 'field-code'],
  ['RecoveryCode', 'field-recovery-code'],
  ['newModule', 'methods'],
  ['passwordlessButton', 'passkey-button'],
  ['webauthnButton', 'key-button'],
])
