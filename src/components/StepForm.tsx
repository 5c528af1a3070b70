'use client'
// The form of one step: its requests, the submit button, the alternatives, and the ways on.
import { useMemo } from 'react'
import { useSlots } from '../fields/index.ts'
import { checkedFields, hasOtherWays, isAlternative, isSubmittedBy, isWaiting, needsSubmitButton, retryCause, textValue, withoutSecrets, type FormState, type Step } from '../flow/index.ts'
import { descriptionText, StepFormProvider, submitLabel, type StepNotice, useAuthFlowContext, useFlowActions, useIsHydrated, useMessages, useStepForm } from '../hooks/index.ts'
import type { AuthRequest } from '../protocol/index.ts'
import { RequestSlot } from '../requests/index.ts'
import { Actions } from './Actions.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FieldChecks } from './lazyParts.tsx'
import { ModuleLinks, type ModuleLinkTargets } from './ModuleLinks.tsx'
import { RetryButton } from './RetryButton.tsx'

export interface StepFormProps {
  readonly state: FormState
  readonly isCancellable: boolean
  readonly links: ModuleLinkTargets
  readonly checksPassword: boolean
  readonly notice: StepNotice | undefined
}

/** Render it with `key={state.step.key}`, so that each step has a form of its own. */
export function StepForm({ state, isCancellable, links, checksPassword, notice }: StepFormProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const renderSlot = useSlots()
  const cause = retryCause(state)
  const stepForm = useStepForm(flow, state)
  const actions = useFlowActions(flow, isCancellable, translate)
  const description = descriptionText(state, translate)
  const { mustWait, sending } = stepForm
  const isBusy = isWaiting(state) || !!sending
  const { step } = state
  const isHydrated = useIsHydrated()
  const label = submitLabel(step, state.task, translate)
  const checked = checkedFields(state.task, step)
  // The same elements as long as the step is the same, so that only what changes in a field renders it anew.
  const { requests, alternatives } = useMemo(() => elementsOf(step), [step])
  return (
    <StepFormProvider stepForm={stepForm} notice={notice}>
      <form {...stepForm.formProps} className="mwa-form" aria-busy={isBusy}>
        {/* Tells password managers whose code or new password it is. */}
        {step.kind === 'continue' && (
          <input type="text" autoComplete="username" value={textValue(state.prefill, 'username')} readOnly hidden />
        )}
        {description !== undefined && <p className="mwa-text">{description}</p>}
        <ErrorSummary />
        {(checked.name ?? checked.password) && <FieldChecks checksPassword={checksPassword} />}
        {/* Browsers take long to add many inputs to a form one by one, and add all of them at once in no time. */}
        <div className="mwa-fields">{requests}</div>
        {!isHydrated && <ServerGuard />}
        {needsSubmitButton(step) &&
          renderSlot(
            'submitRow',
            { state, step, label, isBusy: isBusy || mustWait || !isHydrated, submit: () => void stepForm.submit() },
            <div className="mwa-actions">
              <RetryButton
                type="submit"
                disabled={!isHydrated}
                cause={cause}
                isBusy={isBusy}
                isWorking={isSubmittedBy(state, undefined) || (!!sending && sending.button === undefined)}
                aria-describedby={mustWait && notice?.tone === 'error' ? notice.id : undefined}
              >
                {label}
              </RetryButton>
            </div>,
          )}
        {alternatives.length > 0 && (
          <>
            {hasOtherWays(step) && <p className="mwa-or">{translate('or')}</p>}
            <div className="mwa-alternatives">{alternatives}</div>
          </>
        )}
        <Actions actions={actions} />
      </form>
      {renderSlot('footer', { state, step }, <ModuleLinks links={links} typedName={() => textValue(withoutSecrets(step, stepForm.read()), 'username')} />)}
    </StepFormProvider>
  )
}

function elementsOf(step: Step) {
  const render = (request: AuthRequest) => <RequestSlot key={keyOf(request, step)} request={request} />
  const isOther = (request: AuthRequest) => !isAlternative(request)
  return { requests: step.requests.filter(isOther).map(render), alternatives: step.requests.filter(isAlternative).map(render) }
}

/**
 * Stands in a form that a server has rendered, until React takes over. A disabled submit button that comes first keeps Enter from
 * sending the form to the page of the app.
 */
function ServerGuard() {
  const translate = useMessages()
  return (
    <>
      <button type="submit" disabled hidden />
      <noscript><p className="mwa-notice" data-tone="error">{translate('no-script')}</p></noscript>
    </>
  )
}

/** Stays the same when another request comes or goes. Nothing keeps a wiki from giving two requests one id. */
function keyOf(request: AuthRequest, { requests }: Step): string {
  const { id } = request
  return `${requests.filter((other) => other.id === id).indexOf(request)} ${id}`
}
