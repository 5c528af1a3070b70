// A flow with the ports of react-query, and what can be done to it as plain functions.
import { createFlow, type Flow } from '../flow/index.ts'
import type { AuthFlowOptions } from './authFlowOptions.ts'
import type { FlowCallbacks } from './flowCallbacks.ts'
import { createFlowPorts } from './flowPorts.ts'
import type { FormParts } from './formParts.ts'
import type { PortsUse } from './portsUse.ts'
import type { TypedValues } from './typedValues.ts'

type Latest = AuthFlowOptions & PortsUse

/** What a person may want of a flow, beside sending a form. */
const wishes = ['renew', 'cancel', 'startOver', 'stayLoggedIn', 'createAccount', 'openWindow', 'continueHere'] as const
type Wish = (typeof wishes)[number]

/** Makes a flow whose calls and reports use what the newest props say. */
export function createBoundFlow(options: AuthFlowOptions, latest: () => Latest, later: FormParts) {
  const { module, username, initialInfo, checkSession, reauthenticate, logInAfterCreate } = options
  let enteredAtMs = performance.now()
  const kept = new Map(username ? [['username', username]] : [])
  const person = reauthenticate && username
  const leg = { module, operation: reauthenticate, person, logsInAfter: logInAfterCreate }
  const flow = createFlow({ leg, kept, initialInfo, checksSession: checkSession }, {
    ...createFlowPorts(latest, later),
    changed(change) {
      const spentMs = performance.now() - enteredAtMs
      enteredAtMs += spentMs
      const miss = ({ onCancel, onError }: FlowCallbacks) => {
        if (change.state.kind === 'cancelled') onCancel?.()
        else onError?.({ kind: 'network' })
      }
      void later.use(({ report }) => { report(change, latest(), spentMs) }, () => { miss(latest()) })
    },
  })
  return { flow, actions: actionsOf(flow) }
}

function actionsOf({ send, submit }: Flow) {
  return {
    submit: (typed: TypedValues) => submit(() => new Map(typed)),
    press: (button: string, typed: TypedValues = []) => submit(() => new Map(typed), button),
    // As it is made here, each has its function.
    ...(Object.fromEntries(wishes.map((kind) => [kind, () => { send({ kind }) }])) as Record<Wish, () => void>),
  }
}

