// The form of a password reset. No module describes it: the parameters of `resetpassword` tell what the wiki takes.
import type { Field } from './field.ts'
import type { FormEntries } from './apiRequest.ts'
import type { AuthManagerInfo } from './info.ts'
import { asRecord, asString, getPath, isRecord } from './json.ts'
import { languageQuery, parseLanguage } from './language.ts'
import { malformed, type Malformed } from './failure.ts'
import type { AuthRequest } from './request.ts'

export const resetQuery = { action: 'paraminfo', modules: 'resetpassword', ...languageQuery } as const

/** The fields of the form, and the parameters that they are posted as. */
const parameterOf: ReadonlyMap<string, string> = new Map([
  ['username', 'user'],
  ['email', 'email'],
])

/**
 * Parses the response of a query for the parameters of `resetpassword`. Has one request for each way to name the account, of
 * which one suffices. None: the wiki mails no passwords.
 *
 * @see https://www.mediawiki.org/wiki/API:Resetpassword
 */
export function parseResetInfo(body: unknown): AuthManagerInfo | Malformed {
  const modules = getPath(body, 'paraminfo', 'modules')
  if (!isRecord(modules)) return malformed('paraminfo.modules')
  const parameters = Object.values(asRecord(getPath(modules, '0', 'parameters')))
  const taken = new Set(parameters.map((parameter) => asString(getPath(parameter, 'name'))))
  return {
    kind: 'info',
    canAuthenticateNow: false,
    canCreateAccounts: false,
    canLinkAccounts: false,
    hasPreservedState: false,
    hasPrimaryPreservedState: false,
    preservedUsername: '',
    securityStatus: undefined,
    language: parseLanguage(body),
    requests: [...parameterOf].filter(([, parameter]) => taken.has(parameter)).map(([name]) => requestFor(name)),
  }
}

function requestFor(name: string): AuthRequest {
  const field: Field = { type: 'string', name, value: '', label: undefined, help: undefined, optional: false, sensitive: false }
  return {
    id: `PasswordReset:${name}`,
    kind: 'PasswordReset',
    metadata: {},
    required: 'primary-required',
    provider: undefined,
    account: undefined,
    fields: [field],
  }
}

/** The wiki refuses an empty name, also beside an address. */
export function resetParameters(fields: FormEntries): FormEntries {
  return fields.flatMap(([name, value]) => {
    const parameter = parameterOf.get(name)
    return parameter !== undefined && value.trim() ? [[parameter, value]] : []
  })
}
