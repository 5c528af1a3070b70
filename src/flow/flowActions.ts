// What an app does with a flow, as functions.
import { createDevelopmentHint, type ModuleName } from '../protocol/index.ts'
import type { Flow } from './createFlow.ts'
import type { Command } from './event.ts'
import { createFormReader, repeatable, type FormInput, type FormRecord } from './formInput.ts'
import { isWaiting, showsForm, type FlowState } from './state.ts'
import { modulesToGoTo } from './transition/goTo.ts'
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
  const hint = createDevelopmentHint()
  const command = (kind: Command['kind']) => () => { send({ kind }) }
  return {
    submit: async (input: object = [], button) => {
      const reason = whyNotSubmitted(getState(), button)
      if (reason === undefined) return submit(readLater(input), button)
      hint(`submit did nothing: ${reason}`)
      return []
    },
    refresh: command('refresh'),
    cancel: command('cancel'),
    startOver: command('startOver'),
    stayLoggedIn: command('stayLoggedIn'),
    goTo: (module, username) => {
      const state = getState()
      const others = modulesToGoTo(state)
      // In other states a second click on a link does nothing, either.
      if (state.kind === 'awaitingInput' && !others.includes(module)) hint(`goTo did nothing: "${module}" is not in otherModules, which has ${others.join(', ') || 'nothing'} now.`)
      send({ kind: 'goTo', module, username })
    },
    lookAgain: command('lookAgain'),
    openPopup: command('openPopup'),
    redirectInTab: command('redirectInTab'),
    extendRedirect: command('extendRedirect'),
  }
}

/** Returns why a submit does nothing, if that is a mistake of the app. A second one while the flow waits is a double click. */
function whyNotSubmitted(state: FlowState, button: string | undefined): string | undefined {
  if (isWaiting(state) && state.kind !== 'starting') return undefined
  if (!showsForm(state)) return `there is no form in the state "${state.kind}".`
  const names = state.step.fields.map(({ name }) => name)
  if (button === undefined || names.includes(button)) return undefined
  return `the step has no field "${button}". Its fields are ${names.map((name) => `"${name}"`).join(', ')}.`
}
