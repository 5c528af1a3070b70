// One step of a flow: the requests that the wiki makes at this point, and how they are answered.
import type { AuthManagerInfo, AuthRequest, Field, RequestList } from '../protocol/index.ts'

export interface Step {
  /** `begin` and `restart` offer ways in, of which one is taken; `continue` asks what must be answered. */
  readonly kind: 'begin' | 'continue' | 'restart'
  /** The same as long as the same form is shown, so that a form may be keyed by it. */
  readonly key: string
  readonly requests: readonly AuthRequest[]
  /** The fields of all requests in order, each name once: requests that share a name share its value. */
  readonly fields: readonly Field[]
}

export function createStep(kind: Step['kind'], key: string, { requests }: RequestList): Step {
  const byName = new Map<string, Field>()
  for (const field of requests.flatMap((request) => request.fields)) {
    if (!byName.has(field.name)) byName.set(field.name, field)
  }
  return { kind, key, requests, fields: [...byName.values()] }
}

/** The first step of a run keeps its key when it is asked again: its form stays, and what was typed with it. */
export function beginStep(run: number, info: AuthManagerInfo): Step {
  return createStep('begin', `${String(run)}.1`, info)
}

/** A wiki that refuses an answer often repeats its question; then the form stays as well. */
export function nextStep(before: Step, kind: 'continue' | 'restart', list: RequestList): Step {
  const step = createStep(kind, keyAfter(before.key), list)
  return before.kind === kind && asksTheSame(before, step) ? { ...step, key: before.key } : step
}

function keyAfter(key: string): string {
  const [run = '', number = ''] = key.split('.')
  return `${run}.${String(Number(number) + 1)}`
}

function asksTheSame(one: Step, other: Step): boolean {
  return fingerprint(one) === fingerprint(other)
}

function fingerprint({ requests }: Step): string {
  return JSON.stringify(requests.map(({ id, fields }) => [id, fields.map(({ name, type }) => [name, type])]))
}
