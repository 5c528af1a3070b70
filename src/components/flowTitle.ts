// The heading of a state.
import { showsForm, type FlowState } from '../flow/index.ts'
import type { Translate } from '../messages/index.ts'
import type { ModuleName } from '../protocol/index.ts'

const passedTitles = {
  clientlogin: 'title-passed',
  linkaccount: 'title-passed-linkaccount',
  createaccount: 'title-passed-createaccount',
} as const satisfies Record<ModuleName, string>

export function flowTitle(state: FlowState, module: ModuleName, translate: Translate): string {
  if (state.kind === 'passed') return translate(passedTitles[module])
  if (state.kind === 'stopped' || state.kind === 'cancelled') return translate(`title-${state.kind}`)
  const isLater = state.kind === 'redirectReady' || (showsForm(state) && state.step.kind === 'continue')
  return translate(isLater ? 'title-continue' : `title-${module}`)
}
