// The ways that a flow takes through other modules: a fresh login before something delicate, an account for a stranger,
// a login after an account was made.
import type { Leg } from '../../leg.ts'
import type { FlowState, InFlow, Starting, Stopped, StopReason } from '../../state.ts'
import { expectedInstead } from './person.ts'
import type { Road } from './road.ts'

/** Leads to a login of the same person, and back. */
export function reauthenticate({ run, kept, leg }: InFlow, { modules, loginModule }: Road): Starting {
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
export function createInstead(state: FlowState, { modules }: Road): FlowState {
  const { run, kept, leg } = state
  const { vouched, mayCreate } = leg
  const module = modules[leg.module].createsWith
  if (state.kind !== 'asking' || !vouched || !mayCreate || !module) return state
  const then = { leg: { module: leg.module }, kept }
  return { kind: 'starting', run: run + 1, kept: new Map(), leg: { module, vouched, then } }
}

/** The module is done: the flow goes on with the next one, or has passed. */
export function passed(state: InFlow, username: string | undefined, { modules, loginModule }: Road): FlowState {
  const { run, kept, leg } = state
  const { operation } = leg
  const isNew = username !== undefined && !modules[leg.module].logsIn
  const then = leg.then ?? (isNew && leg.logsInAfter ? { leg: { module: loginModule }, kept: new Map() } : undefined)
  const insteadOf = expectedInstead(leg, username)
  if (insteadOf !== undefined && operation !== undefined) {
    return stopped(state, { kind: 'otherUser', expected: insteadOf, username: username ?? '' })
  }
  if (!then) return { kind: 'passed', run, kept, leg, username, insteadOf }
  return {
    kind: 'starting',
    run: run + 1,
    kept: isNew ? new Map([...then.kept, ['username', username]]) : then.kept,
    leg: then.leg,
    notice: isNew ? { kind: 'created', username } : undefined,
  }
}

/** The same flow from its beginning, with nobody in particular but whom it is about. */
export function beginning(state: Starting): Starting {
  const { then } = state.leg
  return { ...state, leg: freshLeg(state.leg), kept: then?.kept ?? state.kept }
}

function freshLeg({ module, operation, person, logsInAfter, then }: Leg): Leg {
  return then ? freshLeg(then.leg) : { module, operation, person: operation && person, logsInAfter }
}

export function stopped({ run, kept, leg }: InFlow, reason: StopReason): Stopped {
  return { kind: 'stopped', run, kept, leg, reason }
}
