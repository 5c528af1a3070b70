// What the wiki says of the person and of an earlier step, beside its questions.
import type { AuthManagerInfo, AuthRequest, Failure } from '../../../protocol/index.ts'
import type { Leg } from '../../leg.ts'
import type { FlowState, Renewing, Starting } from '../../state.ts'
import { reauthenticate, stopped } from './detours.ts'
import { expectedInstead } from './person.ts'
import type { Road } from './road.ts'

/** Turns those away who cannot go on, and shows all others their first form. */
export function informed(state: Starting | Renewing, outcome: AuthManagerInfo | Failure, road: Road): FlowState {
  const { run } = state
  const { base, modules } = road
  // Of use only to somebody who is logged in.
  const isForMembers = modules[state.leg.module].sensitiveOperation !== undefined
  if (outcome.kind !== 'info') {
    // A private wiki tells strangers nothing, not even who they are.
    const isStranger = outcome.kind === 'api' && outcome.code === 'readapidenied' && isForMembers
    return isStranger ? stopped(state, { kind: 'notLoggedIn' }) : base(state, { kind: 'informed', run, outcome })
  }
  const { user } = outcome
  const person = state.leg.person ?? (user?.kind === 'user' ? user.username : undefined)
  const { vouched, then } = state.leg
  // What can still be connected need not be the key to a new account any more.
  const isLost = vouched && then && !outcome.hasPrimaryPreservedState
  const told = isLost ? { ...state.leg, vouched: { ...vouched, isLost } } : state.leg
  const leg = isForMembers ? { ...told, person } : told
  const known = { ...state, leg, kept: keptWith(state, outcome) }
  const turned = isForMembers ? turnedAway(known, outcome, road) : undefined
  const requests = requestsOf(leg, outcome)
  return turned ?? repeating(base(known, { kind: 'informed', run, outcome: { ...outcome, requests } }))
}

/** Who is logged in, and since when, decides on what is of use to such people alone. */
function turnedAway(state: FlowState, info: AuthManagerInfo, road: Road): FlowState | undefined {
  const { leg } = state
  const { user, securityStatus, requests } = info
  if (user?.kind === 'anonymous') return stopped(state, { kind: 'notLoggedIn' })
  const expected = expectedInstead(leg, user?.username)
  if (user && expected !== undefined) return stopped(state, { kind: 'otherUser', expected, username: user.username })
  if (!info[road.modules[leg.module].allowedBy]) return undefined
  // Nobody has to log in again to hear that there is nothing to do.
  if (!requests.length) return stopped(state, { kind: 'nothingLeft' })
  if (leg.isFresh) return undefined
  if (securityStatus === 'reauth') return reauthenticate(state, road)
  return securityStatus === 'fail' ? stopped(state, { kind: 'notAllowed' }) : undefined
}

/** An account that a third party vouched for has its key already. */
function requestsOf({ vouched }: Leg, info: AuthManagerInfo): readonly AuthRequest[] {
  const isKey = ({ required, fields }: AuthRequest) =>
    required === 'primary-required' || (fields.length > 0 && fields.every(({ type }) => type === 'button'))
  const { requests, hasPrimaryPreservedState } = info
  return vouched && hasPrimaryPreservedState ? requests.filter((request) => !isKey(request)) : requests
}

/** The third party may suggest a name for the account. */
function keptWith({ kept, leg }: FlowState, { preservedUsername }: AuthManagerInfo): FlowState['kept'] {
  return leg.vouched && preservedUsername && !kept.size ? new Map([['username', preservedUsername]]) : kept
}

/** The button that led to a detour is pressed again. */
function repeating(state: FlowState): FlowState {
  const { isFresh, pressed } = state.leg
  if (state.kind !== 'asking' || !isFresh || !pressed) return state
  const isThere = state.step.fields.some(({ type, name }) => type === 'button' && name === pressed.name)
  return isThere ? { ...state, repeats: pressed.name } : state
}
