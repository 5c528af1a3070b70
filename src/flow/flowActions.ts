// What an app does with a flow, as functions.
import type { ModuleName } from '../protocol/index.ts'
import type { Flow } from './createFlow.ts'
import type { Command } from './event.ts'
import { createFormReader, repeatable, type FormInput, type FormRecord } from './formInput.ts'
import type { FieldIssue } from './validateStep.ts'

/** Submits the step, by one of its buttons if it is named. Returns what is missing; then nothing is sent. */
export type SubmitInput = <Given extends object>(input?: FormInput | FormRecord<Given>, button?: string) => Promise<readonly FieldIssue[]>

export interface FlowActions extends Readonly<Record<Command['kind'], () => void>> {
  readonly submit: SubmitInput
  readonly goTo: (module: ModuleName, username?: string) => void
}

export function createFlowActions({ send, submit, getState }: Flow): FlowActions {
  const read = createFormReader()
  const readLater = (input: object) => {
    const kept = repeatable(input)
    const before = getState()
    return () => {
      const state = getState()
      if (!('step' in state) || !('step' in before)) return new Map<string, never>()
      return read(kept, state.step, before.step)
    }
  }
  const command = (kind: Command['kind']) => () => { send({ kind }) }
  return {
    submit: async (input: object = [], button) => submit(readLater(input), button),
    refresh: command('refresh'),
    cancel: command('cancel'),
    startOver: command('startOver'),
    stayLoggedIn: command('stayLoggedIn'),
    goTo: (module, username) => { send({ kind: 'goTo', module, username }) },
    lookAgain: command('lookAgain'),
    openPopup: command('openPopup'),
    redirectInTab: command('redirectInTab'),
    extendRedirect: command('extendRedirect'),
  }
}
