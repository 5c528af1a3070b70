'use client'
// The form of one step: its requests, the submit button, the alternatives, and the ways on.
import { useSlots } from '../fields/index.ts'
import { checkedFields, isAlternative, isButton, isPasswordChange, needsSubmitButton, retryCause, textValue, withoutSecrets, type FormState, type Step, type Task } from '../flow/index.ts'
import { toPlainText } from '../html/index.ts'
import { StepFormProvider, useAuthFlowContext, useIsHydrated, useMessages, useMustWait, useStepForm, type StepForm as StepFormHandle } from '../hooks/index.ts'
import type { Translate } from '../messages/index.ts'
import { changeModule, modules, resetModule, type AuthRequest } from '../protocol/index.ts'
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
  /** The id of the notice if it is an error. */
  readonly errorNoticeId: string | undefined
}

/** A button of the wiki may have the same label, so that this one has to say what else it does. */
function submitLabel({ kind, fields }: Step, { module, request }: Task, translate: Translate): string {
  const beginKey = module === changeModule && !isPasswordChange({ module, request }) ? 'submit-change-other' : (`submit-${module}` as const)
  const label = translate(kind === 'begin' ? beginKey : 'submit-continue')
  const isTaken = fields.some((field) => isButton(field) && field.label && toPlainText(field.label).trim() === label)
  if (!isTaken) return label
  return translate(kind !== 'continue' && modules[module].logsIn ? 'submit-local' : 'submit-form')
}

/** Render it with `key={state.step.key}`, so that each step has a form of its own. */
export function StepForm({ state, isCancellable, links, checksPassword, errorNoticeId }: StepFormProps) {
  const flow = useAuthFlowContext()
  const translate = useMessages()
  const renderSlot = useSlots()
  const cause = retryCause(state)
  const mustWait = useMustWait(cause)
  const stepForm = pausedWhile(mustWait, useStepForm(flow, state))
  const { step } = state
  const isBusy = state.kind !== 'awaitingInput'
  const isHydrated = useIsHydrated()
  const label = submitLabel(step, state.task, translate)
  const renderRequest = (request: AuthRequest) => <RequestSlot key={keyOf(request, step)} request={request} />
  const checked = checkedFields(state.task, step)
  const alternatives = step.requests.filter(isAlternative)
  return (
    <StepFormProvider stepForm={stepForm} errorNoticeId={errorNoticeId}>
      <form {...stepForm.formProps} className="mwa-form" aria-busy={isBusy}>
        {/* Tells password managers whose code or new password it is. */}
        {step.kind === 'continue' && (
          <input type="text" autoComplete="username" value={textValue(state.prefill, 'username')} readOnly hidden />
        )}
        {flow.module === resetModule && <p className="mwa-text">{translate('reset-does')}</p>}
        <ErrorSummary />
        {(checked.name ?? checked.password) && <FieldChecks checksPassword={checksPassword} />}
        {step.requests.filter((request) => !isAlternative(request)).map(renderRequest)}
        {!isHydrated && <ServerGuard />}
        {needsSubmitButton(step) &&
          renderSlot(
            'submitRow',
            { state, step, label, isBusy: isBusy || mustWait || !isHydrated, submit: () => void stepForm.submit() },
            <div className="mwa-actions">
              <RetryButton type="submit" disabled={!isHydrated} cause={cause} isBusy={isBusy} aria-describedby={mustWait ? errorNoticeId : undefined}>
                {label}
              </RetryButton>
            </div>,
          )}
        {alternatives.length > 0 && (
          <div className="mwa-alternatives">{alternatives.map(renderRequest)}</div>
        )}
        {(isCancellable || step.kind === 'continue') && (
          <Actions
            actions={[
              isCancellable
                ? { kind: 'cancel', variant: 'quiet', label: translate('cancel'), onClick: flow.cancel }
                : { kind: 'startOver', variant: 'quiet', label: translate('start-over'), onClick: flow.startOver },
            ]}
          />
        )}
      </form>
      {renderSlot('footer', { state, step }, <ModuleLinks links={links} typedName={() => textValue(withoutSecrets(step, stepForm.read()), 'username')} />)}
    </StepFormProvider>
  )
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

/** While the wiki asks to wait, the form keeps what was typed and sends nothing. Its buttons, which go other ways, do. */
function pausedWhile(mustWait: boolean, stepForm: StepFormHandle): StepFormHandle {
  if (!mustWait) return stepForm
  const { formProps, submit } = stepForm
  return {
    ...stepForm,
    formProps: { ...formProps, onSubmit: (event) => { event.preventDefault() }, onKeyDown: () => undefined },
    submit: async (button) => (button === undefined ? [] : submit(button)),
  }
}
