'use client'
// The button for a security key or passkey, and what came of asking the browser.
import { Button, useFieldRenderers, type RequestRendererProps } from '../../fields/index.ts'
import { keyButtonsOf } from '../../flow/index.ts'
import { isInForeignFrame, useAuthFlowContext, useField, useMessages, useStepFormContext } from '../../hooks/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { FieldOf } from '../../protocol/index.ts'
import { BreakOutLink } from './BreakOutLink.tsx'
import { useAssertion, type AssertionState, type Unasked } from './useAssertion.ts'

export interface AssertionPromptProps extends RequestRendererProps {
  readonly optionsField: FieldOf<'hidden'>
  readonly credentialField: FieldOf<'hidden'>
}

export function AssertionPrompt(props: AssertionPromptProps) {
  const { request, step, setValue, optionsField, credentialField, fallback } = props
  const { submit } = useStepFormContext()
  const translate = useMessages()
  // A prerendered step has no challenge yet.
  const isEnabled = useAuthFlowContext().state.kind === 'awaitingInput' && !step.isPrerendered
  const [button] = keyButtonsOf(request)
  const submitKey = () => submit(button?.name ?? credentialField.name)
  const onCredential = (credential: string) => {
    setValue(credentialField.name, credential)
    void submitKey()
  }
  const assertion = useAssertion({ authInfo: optionsField.value, unasked: unaskedOf(props), isEnabled, onCredential })
  const onPress = async () => {
    // A form that is too old for the wiki gets a new challenge before the key answers it.
    const missing = await submitKey()
    if (!missing.length) assertion.request()
  }
  const { state } = assertion
  const isPending = state.kind === 'pending'
  const look = { variant: step.kind === 'continue' ? 'primary' : undefined, isBusy: !isEnabled || isPending } as const
  const ownLabel = translate(step.kind === 'continue' ? 'key-button' : 'passkey-button')
  const message = assertionMessage(state, translate)
  return (
    <div className="mwa-field mwa-webauthn" data-type="webauthn" data-name={credentialField.name} data-webauthn={state.kind}>
      {fallback}
      {button ? (
        <WikiButton {...look} name={button.name} ownLabel={ownLabel} onPress={() => void onPress()} />
      ) : (
        <Button {...look} onClick={() => void onPress()}>
          {ownLabel}
        </Button>
      )}
      <p className="mwa-text" role="status">{isPending && translate('key-asking')}</p>
      {message !== undefined && (
        <p className="mwa-error" role="alert">
          {message}
          {state.kind === 'cancelled' && isInForeignFrame() && <BreakOutLink />}
        </p>
      )}
    </div>
  )
}

/** A second factor is asked for at once, unless the wiki has a button for it. A passkey in place of a username is not. */
function unaskedOf({ request, step }: AssertionPromptProps): Unasked {
  if (step.kind === 'continue') return keyButtonsOf(request).length > 0 ? 'nothing' : 'dialog'
  return step.fields.some(({ name, type }) => name === 'username' && type === 'string') ? 'autofill' : 'nothing'
}

interface WikiButtonProps {
  readonly name: string
  /** The label where the wiki has none. */
  readonly ownLabel: string
  readonly variant: 'primary' | undefined
  readonly isBusy: boolean
  readonly onPress: () => void
}

/** The wiki's button, by the app's renderer if it has one. */
function WikiButton({ name, ownLabel, variant, isBusy, onPress }: WikiButtonProps) {
  const renderField = useFieldRenderers()
  const control = useField(name)
  if (!control) return null
  const { id, 'aria-describedby': describedBy } = control.inputProps
  const named = control.field.label ? control : { ...control, label: ownLabel, labelText: ownLabel }
  return renderField(
    { ...named, press: onPress },
    <Button id={id} aria-describedby={describedBy} variant={variant} isBusy={isBusy} onClick={onPress}>
      {named.label}
    </Button>,
  )
}

/** Returns why there is no credential, or `undefined` if nothing went wrong. */
function assertionMessage(state: AssertionState, translate: Translate): string | undefined {
  switch (state.kind) {
    case 'idle':
    case 'pending':
      return undefined
    case 'cancelled':
      return translate('key-cancelled')
    case 'timedOut':
      return translate('key-timed-out')
    case 'malformed':
      return translate('key-malformed')
    case 'wrongOrigin':
      return translate('key-wrong-origin', state.rpId, window.location.hostname)
    case 'failed':
      return translate('key-failed', state.name)
  }
}
