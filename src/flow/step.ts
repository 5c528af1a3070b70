// One step of a flow: the requests that the wiki makes at this point.
import type { AuthManagerInfo, AuthRequest, Field, RequestList } from '../protocol/index.ts'
import { isInput, isSecret, isText } from './fieldTypes.ts'
import { isCaptcha, isSecondFactorChoice, isWebAuthn } from './requestKinds.ts'

/** The form that the wiki asks for at this point. */
export interface Step {
  /** `begin` and `restart` offer alternatives of which the user takes one. `continue` asks for what must be answered. */
  readonly kind: 'begin' | 'continue' | 'restart'
  /** Stays the same as long as the same form is shown. Use it as the key of the form. */
  readonly key: string
  /** What each provider of the wiki asks for. */
  readonly requests: readonly AuthRequest[]
  /** The fields of all requests in order, each name once: requests that share a name share its value. */
  readonly fields: readonly Field[]
  /** The wiki has not said in this browser that it asks for this. The flow asks it, and sends nothing before. */
  readonly isPrerendered?: true | undefined
}

export function createStep(kind: Step['kind'], key: string, list: RequestList): Step {
  const requests = withSecretNames(list.requests).sort((one, other) => sortRank(one) - sortRank(other))
  const fields = new Map<string, Field>()
  for (const field of requests.flatMap((request) => request.fields)) {
    const first = fields.get(field.name)
    if (!first || shownRank(field) > shownRank(first)) fields.set(field.name, field)
  }
  return { kind, key, requests, fields: [...fields.values()] }
}

/** The first step of an attempt keeps its key when it is refreshed, so that its form and what was typed stay. */
export function beginStep(attempt: number, info: Pick<AuthManagerInfo, 'requests' | 'isPrerendered'>): Step {
  const step = createStep('begin', `${attempt}`, info)
  return info.isPrerendered ? { ...step, isPrerendered: true } : step
}

/** A wiki that refuses an answer often repeats the step. The form then keeps its key as well. */
export function nextStep(before: Step, kind: 'continue' | 'restart', list: RequestList): Step {
  const step = createStep(kind, before.key, { ...list, requests: list.requests.map(withRequiredCode) })
  return before.kind === kind && fingerprint(before) === fingerprint(step) ? step : { ...step, key: `${before.key}.` }
}

/** Returns the field of a later step where nothing else is to be filled in or chosen, so that the user can just type. */
export function onlyInput({ kind, requests }: Step): Field | undefined {
  if (kind !== 'continue' || requests.some(isWebAuthn)) return undefined
  const inputs = requests.filter((request) => !isSecondFactorChoice(request)).flatMap(({ fields }) => fields.filter(isInput))
  const [first] = inputs
  return first && isText(first) && inputs.every(({ name }) => name === first.name) ? first : undefined
}

/** A name that one request wants as text and another as a password is a password, and one that a request hides is not hidden. */
function shownRank(field: Field): number {
  return isInput(field) ? 1 + Number(field.type === 'password') : 0
}

/** What one request takes for a secret is a secret in all of them. */
function withSecretNames(requests: readonly AuthRequest[]): AuthRequest[] {
  const names = new Set(requests.flatMap(({ fields }) => fields.filter(isSecret).map(({ name }) => name)))
  const withSecrets = (field: Field) => (names.has(field.name) && !isSecret(field) ? { ...field, sensitive: true } : field)
  return requests.map((request) => (request.fields.some((field) => withSecrets(field) !== field) ? { ...request, fields: request.fields.map(withSecrets) } : request))
}

/** A wiki lists its captcha first. Users expect it at the end, after what they came to type. */
function sortRank(request: AuthRequest): number {
  return isSecondFactorChoice(request) ? 2 : Number(isCaptcha(request))
}

/** What is asked, without what differs each time, such as a challenge. */
function fingerprint({ requests }: Step): string {
  return JSON.stringify(requests, ['id', 'fields', 'name', 'type'])
}

/** The wiki marks a recovery code as optional, and refuses a form without it. */
function withRequiredCode(request: AuthRequest): AuthRequest {
  const fields = request.fields.map((field) => (field.name === 'RecoveryCode' ? { ...field, optional: false } : field))
  return { ...request, fields }
}
