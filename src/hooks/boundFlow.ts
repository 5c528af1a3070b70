// A flow with the ports of react-query, and what can be done to it as plain functions.
import type { QueryClient } from '@tanstack/react-query'
import { createFlow, faultsIn, type Fault, type FieldValue, type Flow } from '../flow/index.ts'
import { modules, type AuthClient } from '../protocol/index.ts'
import type { AuthFlowOptions } from './authFlowOptions.ts'
import { createQueryPorts } from './queryPorts.ts'
import { report } from './report.ts'

/** Name and value of what was typed: an array of pairs, a Map, or `Object.entries(…)`. */
export type TypedValues = Iterable<readonly [name: string, value: FieldValue]>

type Latest = AuthFlowOptions & { readonly queryClient: QueryClient; readonly client: AuthClient }

/** Makes a flow whose calls and reports use what the newest props say. */
export function createBoundFlow(options: AuthFlowOptions, latest: () => Latest) {
  const { module, username, initialInfo, checkSession, reauthenticate, logInAfterCreate } = options
  let enteredAtMs = performance.now()
  const kept = new Map(username ? [['username', username]] : [])
  const person = reauthenticate && username
  const leg = { module, operation: reauthenticate, person, logsInAfter: logInAfterCreate }
  const checksSession = checkSession && modules[module].logsIn
  const flow = createFlow({ leg, kept, initialInfo, checksSession }, {
    ...createQueryPorts(latest),
    changed(change) {
      const nowMs = performance.now()
      report(change, latest(), nowMs - enteredAtMs)
      enteredAtMs = nowMs
    },
  })
  return { flow, actions: actionsOf(flow) }
}

function actionsOf({ getState, send }: Flow) {
  const submit = (typed: TypedValues, pressed?: string): readonly Fault[] => {
    const state = getState()
    if (state.kind !== 'asking') return []
    const values = new Map(typed)
    const faults = faultsIn(state.step, values, pressed)
    if (!faults.length) send({ kind: 'submit', values, pressed })
    return faults
  }
  type Plain = 'renew' | 'cancel' | 'startOver' | 'stayLoggedIn' | 'createAccount' | 'openWindow' | 'continueHere'
  const sending = (kind: Plain) => () => { send({ kind }) }
  return {
    submit: (typed: TypedValues) => submit(typed),
    press: (button: string, typed: TypedValues = []) => submit(typed, button),
    renew: sending('renew'),
    cancel: sending('cancel'),
    startOver: sending('startOver'),
    stayLoggedIn: sending('stayLoggedIn'),
    createAccount: sending('createAccount'),
    openWindow: sending('openWindow'),
    continueHere: sending('continueHere'),
  }
}
