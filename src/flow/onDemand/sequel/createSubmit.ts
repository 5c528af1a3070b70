// Takes what a person wants to send, as soon as there is a form to send it for.
import type { Values } from '../../values.ts'
import type { FlowEvent } from '../../event.ts'
import type { FlowState } from '../../state.ts'
import { faultsIn, type Fault } from './faults.ts'

export interface Submit {
  readonly submit: (getState: () => FlowState, read: () => Values, pressed?: string) => Promise<readonly Fault[]> | readonly Fault[]
  /** The form is no longer being asked anew: what waited for that is looked at again. */
  readonly release: () => void
  /** Nobody looks any more, and what waited is not sent. */
  readonly drop: () => void
}

export function createSubmit(send: (event: FlowEvent) => void): Submit {
  let held: ((isWanted: boolean) => void) | undefined

  const submit: Submit['submit'] = (getState, read, pressed) => {
    const state = getState()
    if (state.kind === 'renewing' && state.because === 'wanted' && !held) {
      return new Promise((resolve) => { held = (isWanted) => { resolve(isWanted ? submit(getState, read, pressed) : []) } })
    }
    if (state.kind !== 'asking') return []
    const values = read()
    const faults = faultsIn(state.step, values, pressed)
    if (!faults.length) send({ kind: 'submit', values, pressed })
    return faults
  }

  const end = (isWanted: boolean) => () => {
    const settle = held
    held = undefined
    settle?.(isWanted)
  }
  return { submit, release: end(true), drop: end(false) }
}
