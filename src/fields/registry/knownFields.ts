// The fields of MediaWiki and of widespread extensions, and the type that each of them has.
import type { FieldType } from '../../protocol/index.ts'

/**
 * A component says nothing of the type that it is for when it runs. For these names it is known: a renderer is used where the
 * wiki sends the type, and an extension that sends another one gets the built-in control.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export const knownFieldTypes = {
  username: 'string',
  password: 'password',
  retype: 'password',
  rememberMe: 'checkbox',
  skipReset: 'button',
  email: 'string',
  realname: 'string',
  reason: 'string',
  mailpassword: 'checkbox',
  captchaWord: 'string',
  captchaInfo: 'null',
  OATHToken: 'string',
  RecoveryCode: 'string',
  token: 'string',
  newModule: 'select',
  passwordlessButton: 'button',
  webauthnButton: 'button',
  confirmedLinkIDs: 'multiselect',
  linkOk: 'button',
} as const satisfies Readonly<Record<string, FieldType>>

export type KnownFieldTypes = typeof knownFieldTypes
