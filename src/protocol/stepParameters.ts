// The names that the parameters of a step have on the wire.
import type { StepModule } from './modules.ts'
import type { BeginPosted, ContinuePosted } from './parameters.ts'
import type { Parameters } from './http.ts'

/** Either begins a flow, with a return URL, or goes on with one. */
export function stepParameters({ prefix }: StepModule, posted: ContinuePosted | BeginPosted): Parameters {
  const begin = 'returnUrl' in posted ? posted : undefined
  return {
    // The form with U+001F, because an id may hold the usual separator `|`.
    [`${prefix}requests`]: posted.requests?.map((id) => `\u001f${id}`).join(''),
    [`${prefix}messageformat`]: posted.messageFormat ?? 'html',
    [`${prefix}mergerequestfields`]: posted.mergeRequestFields,
    [`${prefix}returnurl`]: begin?.returnUrl,
    [`${prefix}preservestate`]: begin?.preserveState,
    [`${prefix}reauthenticate`]: begin?.reauthenticate,
    [`${prefix}continue`]: !begin,
  }
}
