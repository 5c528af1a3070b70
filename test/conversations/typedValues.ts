// What a user types into the fields of a step: text that can be told apart, and secrets that can be searched for.
import type { FieldValue, Step, Values } from '../../src/flow/index.ts'
import type { AuthRequest, Field } from '../../src/protocol/index.ts'

/** Written anew here, and not the kit's own rule, which it judges. */
const secretNames = new Set(['OATHToken', 'RecoveryCode', 'token', 'captchaWord', 'credential'])
export const isSecretField = ({ type, sensitive, name }: Field) => type === 'password' || sensitive || secretNames.has(name)

/** Whether any request of the step takes the name for a secret. */
export function isSecretName({ requests }: Step, name: string): boolean {
  return requests.some(({ fields }) => fields.some((field) => field.name === name && isSecretField(field)))
}

const isTyped = ({ type }: Field) => type === 'string' || type === 'password' || type === 'unknown'

/** The names by which the step can be submitted beside its own button. */
export function buttonsOf({ fields, requests }: Step): readonly string[] {
  const chosen = requests.filter(({ kind }) => kind === 'TwoFactorModuleSelectAuthenticationRequest').flatMap((request) => request.fields)
  const isKey = (request: AuthRequest) => ['auth_info', 'credential'].every((wanted) => request.fields.some(({ name, type }) => name === wanted && type === 'hidden'))
  const keys = requests.filter(isKey).flatMap((request) => request.fields.filter(({ name }) => name === 'credential'))
  return [...fields.filter(({ type }) => type === 'button'), ...keys, ...chosen].map(({ name }) => name)
}

/** `count` makes what is typed each time another text. */
export function typedValues(step: Step | undefined, { count, isComplete }: { readonly count: number; readonly isComplete: boolean }) {
  const values = new Map<string, FieldValue>()
  const secrets: string[] = []
  for (const [index, field] of (step?.fields ?? []).entries()) {
    if (!isComplete && index % 2) continue
    const { name } = field
    const isSecret = step !== undefined && isSecretName(step, name)
    const text = isSecret ? `TOP-SECRET-${String(count)}-${String(index)}` : `typed-${String(count)}-${String(index)}`
    if (isTyped(field) || (name === 'credential' && field.type === 'hidden')) {
      values.set(name, text)
      if (isSecret) secrets.push(text)
    } else if (field.type === 'checkbox') values.set(name, true)
    else if (field.type === 'select') values.set(name, field.options.find(({ value }) => value !== '')?.value ?? '')
    else if (field.type === 'multiselect') values.set(name, field.options.map(({ value }) => value))
    else if (field.type === 'hidden') values.set(name, field.value)
  }
  const isPassword = (wanted: string) => step?.fields.some(({ name, type }) => name === wanted && type === 'password')
  const password = values.get('password')
  if (isPassword('password') && isPassword('retype') && password !== undefined) values.set('retype', password)
  return { values: values as Values, secrets }
}
