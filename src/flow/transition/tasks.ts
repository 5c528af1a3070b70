// The ways of a flow through other modules: a fresh login before something delicate, an account for a stranger, a login
// after an account was made.
import { loginModule, modules } from '../../protocol/index.ts'
import type { Leg } from '../task.ts'
import { go, type Asking, type FlowState, type InFlow, type Starting } from '../state.ts'

/** Leads to a login of the same person, and back. */
export function reauthenticate({ run, kept, leg }: InFlow): Starting {
  const { person } = leg
  return {
    kind: 'starting',
    run: run + 1,
    kept: new Map(person === undefined ? [] : [['username', person]]),
    leg: {
      module: loginModule,
      operation: modules[leg.module].sensitiveOperation,
      person,
      then: { leg: { ...leg, isFresh: true }, kept },
    },
    notice: { kind: 'reauthenticate', username: person },
  }
}

/** Leads to a new account for somebody whom a third party vouched for, and back to the login. */
export function createInstead(state: Asking): FlowState {
  const { run, kept, leg } = state
  const { vouched, mayCreate } = leg
  const module = modules[leg.module].createsWith
  if (!vouched || !mayCreate || !module) return state
  const then = { leg: { module: leg.module }, kept }
  return { kind: 'starting', run: run + 1, kept: new Map(), leg: { module, vouched, then } }
}

/** The module is done: the flow goes on with the next one, or has passed. */
export function passed(state: InFlow, username: string | undefined): FlowState {
  const { run, leg } = state
  const isNew = username !== undefined && !modules[leg.module].logsIn
  const then = leg.then ?? (isNew && leg.logsInAfter ? { leg: { module: loginModule }, kept: new Map() } : undefined)
  const insteadOf = expectedInstead(leg, username)
  if (insteadOf !== undefined && leg.operation !== undefined) {
    return go(state, { kind: 'stopped', reason: { kind: 'otherUser', expected: insteadOf, username: username ?? '' } })
  }
  if (!then) return go(state, { kind: 'passed', username, insteadOf })
  return {
    kind: 'starting',
    run: run + 1,
    kept: isNew ? new Map([...then.kept, ['username', username]]) : then.kept,
    leg: then.leg,
    notice: isNew ? { kind: 'created', username } : undefined,
  }
}

/** The flow from its beginning, with nobody in particular but whom it is about. */
export function startOver({ run, kept, leg }: InFlow): Starting {
  return { kind: 'starting', run: run + 1, kept: leg.then?.kept ?? kept, leg: firstLeg(leg) }
}

function firstLeg({ module, operation, person, logsInAfter, then }: Leg): Leg {
  return then ? firstLeg(then.leg) : { module, operation, person: operation && person, logsInAfter }
}

/** Who was expected, if the wiki names somebody else: another tab, or another person, may have been there. */
export function expectedInstead({ person }: Leg, username: string | undefined): string | undefined {
  return person !== undefined && username !== undefined && !isSameName(person, username) ? person : undefined
}

/** As a wiki reads what was typed, and no stricter: an e-mail address may stand for any name. */
function isSameName(typed: string, username: string): boolean {
  return typed.includes('@') || plain(typed) === plain(username)
}

function plain(name: string): string {
  return name.normalize().replace(/[\s_]+/g, ' ').trim().toLowerCase()
}
