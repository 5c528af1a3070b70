// Which field a refusal of the wiki is about. The wiki names none: its code tells.
import type { Step } from './step.ts'

/** Not `wrongpassword`, which a wiki says of an unknown name as well. */
const namesByCode: readonly (readonly [code: RegExp, names: readonly string[]])[] = [
  [/^(?:userexists|noname|baduser|invaliduser|usernameinprogress|antispoof-.*|titleblacklist-.*)$/, ['username']],
  [/^(?:invalidemailaddress|noemailcreate|passwordreset-invalidemail)$/, ['email']],
  [/^badretype$/, ['retype']],
  [/^(?:passwordtoo.*|passwordin.*|password-.*|fatalpassworderror)$/, ['password']],
]

/**
 * Returns the name of the field that a refusal is about. `undefined` if the code does not tell, or the step has no such field.
 *
 * @see https://www.mediawiki.org/wiki/API:Account_creation#Possible_errors
 */
export function refusedField({ fields }: Step, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  const names = namesByCode.find(([pattern]) => pattern.test(code))?.[1] ?? []
  return fields.find(({ name, type }) => names.includes(name) && (type === 'string' || type === 'password'))?.name
}
