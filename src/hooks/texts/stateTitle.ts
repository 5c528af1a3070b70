// The text of the heading in each state.
import { codesOf, isCaptcha, isNewPassword, isPasswordChange, isSecondFactorChoice, isWebAuthn, showsForm, type FlowState, type Step, type StopReason } from '../../flow/index.ts'
import type { ComponentMessageKey, Translate } from '../../messages/index.ts'
import { changeModule, modules } from '../../protocol/index.ts'
import { providerName } from './providerName.ts'

export function stateTitle(state: FlowState, translate: Translate): string {
  const isRedirect = state.kind === 'redirectPending' || state.kind === 'redirecting'
  return isRedirect ? translate('title-redirect', providerName(state, translate)) : translate(keyFor(state))
}

function keyFor(state: FlowState): ComponentMessageKey {
  const { kind } = state
  const { module } = state.task
  const isOtherChange = module === changeModule && !isPasswordChange(state.task)
  if (kind === 'passed') return isOtherChange ? 'title-passed-change-other' : `title-passed-${module}`
  if (kind === 'cancelled' || (kind === 'stopped' && isError(state.reason))) return `title-${kind}`
  const step = showsForm(state) && state.step.kind === 'continue' ? state.step : undefined
  const isLater = step !== undefined || kind === 'submittingReturn' || kind === 'recoveringReturn'
  return (step && stepKey(step)) ?? (isLater && modules[module].logsIn ? 'title-continue' : isOtherChange ? 'title-change-other' : `title-${module}`)
}

/** That a wiki, or this session, does not do something is no error, so the title says what. */
function isError({ kind }: StopReason): boolean {
  return kind === 'failure' || kind === 'outcomeUnknown' || kind === 'unsafeTarget' || kind === 'otherUser'
}

/** What a later step asks for. `undefined` if that is nothing in particular. */
function stepKey({ requests }: Step): ComponentMessageKey | undefined {
  if (requests.some(isWebAuthn)) return 'title-key'
  const codes = requests.flatMap(codesOf)
  if (codes.length) return codes.some(({ name }) => name === 'token') ? 'title-code' : 'title-two-factor'
  if (requests.some(isNewPassword)) return 'title-new-password'
  if (requests.some(isSecondFactorChoice)) return 'title-two-factor'
  return requests.length && requests.every(isCaptcha) ? 'title-captcha' : undefined
}
