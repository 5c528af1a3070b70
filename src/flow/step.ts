// One step of a flow: the requests that the wiki makes at this point.
import type { AuthRequest, Field, RequestList } from '../protocol/index.ts'
import { isCaptcha, isMethodChoice } from './requestKinds.ts'

export interface Step {
  /** `begin` and `restart` offer ways in, of which one is taken; `continue` asks what must be answered. */
  readonly kind: 'begin' | 'continue' | 'restart'
  /** The same as long as the same form is shown, so that a form may be keyed by it. */
  readonly key: string
  readonly requests: readonly AuthRequest[]
  /** The fields of all requests in order, each name once: requests that share a name share its value. */
  readonly fields: readonly Field[]
}

export function createStep(kind: Step['kind'], key: string, list: RequestList): Step {
  const requests = [...list.requests].sort((one, other) => placeOf(one) - placeOf(other))
  const fields = requests.flatMap((request) => request.fields)
  const isFirst = ({ name }: Field, index: number) => fields.findIndex((field) => field.name === name) === index
  return { kind, key, requests, fields: fields.filter(isFirst) }
}

/** The first step of a run keeps its key when it is asked again: its form stays, and what was typed with it. */
export function beginStep(run: number, list: RequestList): Step {
  return createStep('begin', `${run}`, list)
}

/** A wiki that refuses an answer often repeats its question; then the form stays as well. */
export function nextStep(before: Step, kind: 'continue' | 'restart', list: RequestList): Step {
  const step = createStep(kind, before.key, { ...list, requests: list.requests.map(withoutWrongFlags) })
  return before.kind === kind && fingerprint(before) === fingerprint(step) ? step : { ...step, key: `${before.key}.` }
}

/** A wiki lists its captcha first; people look for it at the end, after what they came to type. */
function placeOf(request: AuthRequest): number {
  return isMethodChoice(request) ? 2 : Number(isCaptcha(request))
}

/** What is asked, without what changes at each time, such as a challenge. */
function fingerprint({ requests }: Step): string {
  return JSON.stringify(requests, ['id', 'fields', 'name', 'type'])
}

/** A recovery code says that it is optional, and is refused where it is missing. */
function withoutWrongFlags(request: AuthRequest): AuthRequest {
  const fields = request.fields.map((field) => (field.name === 'RecoveryCode' ? { ...field, optional: false } : field))
  return { ...request, fields }
}
