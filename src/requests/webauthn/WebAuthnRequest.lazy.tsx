'use client'
// A security key or passkey, as a second factor or in place of the password.
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, FieldOf } from '../../protocol/index.ts'
import { useAssertion, type AssertionState } from './useAssertion.ts'

export function WebAuthnRequest(props: RequestRendererProps) {
  const optionsField = findHidden(props.request, 'auth_info')
  const credentialField = findHidden(props.request, 'credential')
  if (!optionsField || !credentialField) return props.fallback
  return <AssertionPrompt {...props} optionsField={optionsField} credentialField={credentialField} />
}

function findHidden({ fields }: AuthRequest, name: string): FieldOf<'hidden'> | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  return field?.type === 'hidden' ? field : undefined
}

interface AssertionPromptProps extends RequestRendererProps {
  readonly optionsField: FieldOf<'hidden'>
  readonly credentialField: FieldOf<'hidden'>
}

function AssertionPrompt({ step, setValue, submit, optionsField, credentialField: { name }, fallback }: AssertionPromptProps) {
  const translate = useMessages()
  const isEnabled = useAuthFlowContext().state.kind === 'awaitingInput'
  const isPasswordless = step.kind !== 'continue'
  const onCredential = (credential: string) => {
    setValue(name, credential)
    submit(name)
  }
  const { state, request } = useAssertion({ authInfo: optionsField.value, isPasswordless, isEnabled, onCredential })
  const isPending = state.kind === 'pending'
  const message = assertionMessage(state, translate)
  return (
    <div className="mwa-field mwa-webauthn" data-type="webauthn" data-name={name} data-webauthn={state.kind}>
      {fallback}
      <Button variant={isPasswordless ? undefined : 'primary'} isBusy={!isEnabled || isPending} onClick={request}>
        {translate(isPasswordless ? 'passkey-button' : 'key-button')}
      </Button>
      <p className="mwa-text" role="status">{isPending && translate('key-asking')}</p>
      {message !== undefined && <p className="mwa-error" role="alert">{message}</p>}
    </div>
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
    case 'unsupported':
      return translate('key-unsupported')
    case 'malformed':
      return translate('key-malformed')
    case 'wrongOrigin':
      return translate('key-wrong-origin', state.rpId, window.location.hostname)
    case 'failed':
      return translate('key-failed', state.name)
  }
}
