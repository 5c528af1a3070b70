// What follows when the wiki has said what it asks: the form, or why there is none.
import { modules, type AuthManagerInfo, type AuthRequest, type Failure } from '../../protocol/index.ts'
import { expectedInstead, reauthenticate } from './tasks.ts'
import type { Leg } from '../task.ts'
import { isProviderButton } from '../requestKinds.ts'
import { go, type FlowState, type Renewing, type Starting, type StopReason } from '../state.ts'
import { beginStep } from '../step.ts'

export function onInfo(state: Starting | Renewing, { outcome }: { readonly outcome: AuthManagerInfo | Failure }): FlowState {
  if (outcome.kind !== 'info') return uninformed(state, outcome)
  const { run, notice } = state
  const leg = legWith(state.leg, outcome)
  const known = { ...state, leg, kept: keptWith(state, outcome) }
  const turnedAway = isForMembers(leg) ? whyNot(known, outcome) : undefined
  if (turnedAway) return turnedAway
  if (!outcome[modules[leg.module].allowedBy]) return stop(known, { kind: 'notAllowed' })
  const requests = requestsOf(leg, outcome)
  if (!requests.length) return stop(known, { kind: 'nothingAsked' })
  const step = beginStep(run, { ...outcome, requests })
  // The button that led to a fresh login is pressed again.
  const isRepeated = leg.isFresh && step.fields.some(({ type, name }) => type === 'button' && name === leg.pressed?.name)
  return go(known, { kind: 'asking', step, notice, ...(isRepeated && { repeats: leg.pressed?.name }) })
}

function uninformed(state: Starting | Renewing, failure: Failure): FlowState {
  // A private wiki tells strangers nothing, not even who they are.
  if ('code' in failure && failure.code === 'readapidenied' && isForMembers(state.leg)) return stop(state, { kind: 'notLoggedIn' })
  const reason = { kind: 'failure', failure } as const
  // A first form can be sent again although it could not be renewed; a later one is gone on the server.
  return state.kind === 'renewing' && state.step.kind === 'begin'
    ? go(state, { kind: 'asking', step: state.step, notice: reason })
    : stop(state, reason)
}

/** Who is logged in, and since when, decides on what is of use to such people alone. */
function whyNot(state: Starting | Renewing, { user, securityStatus, requests, ...info }: AuthManagerInfo): FlowState | undefined {
  const { leg } = state
  if (user?.kind === 'anonymous') return stop(state, { kind: 'notLoggedIn' })
  const expected = expectedInstead(leg, user?.username)
  if (user && expected !== undefined) return stop(state, { kind: 'otherUser', expected, username: user.username })
  if (!info[modules[leg.module].allowedBy]) return undefined
  // Nobody has to log in again to hear that there is nothing to do.
  if (!requests.length) return stop(state, { kind: 'nothingLeft' })
  if (leg.isFresh) return undefined
  if (securityStatus === 'reauth') return reauthenticate(state)
  return securityStatus === 'fail' ? stop(state, { kind: 'notAllowed' }) : undefined
}

function legWith(leg: Leg, { user, canCreateAccounts, hasPrimaryPreservedState }: AuthManagerInfo): Leg {
  const { vouched, then } = leg
  // What can still be connected need not be the key to a new account any more.
  const isLost = vouched && then && !hasPrimaryPreservedState
  const person = leg.person ?? (isForMembers(leg) && user?.kind === 'user' ? user.username : undefined)
  return { ...leg, person, mayCreate: canCreateAccounts, vouched: isLost ? { ...vouched, isLost } : vouched }
}

/** An account that a third party vouched for has its key already. */
function requestsOf({ vouched }: Leg, { requests, hasPrimaryPreservedState }: AuthManagerInfo): readonly AuthRequest[] {
  const isKey = (request: AuthRequest) => request.required === 'primary-required' || isProviderButton(request)
  return vouched && hasPrimaryPreservedState ? requests.filter((request) => !isKey(request)) : requests
}

/** The third party may suggest a name for the account. */
function keptWith({ kept, leg }: FlowState, { preservedUsername }: AuthManagerInfo): FlowState['kept'] {
  return leg.vouched && preservedUsername && !kept.size ? new Map([['username', preservedUsername]]) : kept
}

/** Of use only to somebody who is logged in. */
function isForMembers({ module }: Leg): boolean {
  return modules[module].sensitiveOperation !== undefined
}

function stop(state: Starting | Renewing, reason: StopReason): FlowState {
  return go(state, { kind: 'stopped', reason })
}
