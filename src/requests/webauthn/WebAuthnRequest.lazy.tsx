'use client'
// A security key or passkey, as a second factor or in place of the password.
import type { RequestRendererProps } from '../../fields/index.ts'
import { isAlternative, isInput, keyButtonsOf, type Step } from '../../flow/index.ts'
import { useMessages, useStepFormContext } from '../../hooks/index.ts'
import type { AuthRequest, FieldOf } from '../../protocol/index.ts'
import { AssertionPrompt } from './AssertionPrompt.tsx'
import { BreakOutLink } from './BreakOutLink.tsx'
import { webAuthnSupport, type WebAuthnSupport } from './webAuthnSupport.ts'

export function WebAuthnRequest(props: RequestRendererProps) {
  const { request, Field } = props
  const { lookup } = useStepFormContext()
  const optionsField = findHidden(request, 'auth_info')
  const credentialField = findHidden(request, 'credential')
  if (!optionsField || !credentialField) return props.fallback
  const buttons: readonly object[] = keyButtonsOf(request)
  // A name that several requests share has one control, in the first of them.
  const others = request.fields.filter((field) => !buttons.includes(field) && lookup.byName.get(field.name)?.field === field)
  const fields = others.map(({ name }) => <Field key={name} name={name} />)
  const support = webAuthnSupport()
  return support === 'available' ? (
    <AssertionPrompt {...props} optionsField={optionsField} credentialField={credentialField} fallback={fields} />
  ) : (
    <Unavailable {...props} reason={support} fallback={fields} />
  )
}

function findHidden({ fields }: AuthRequest, name: string): FieldOf<'hidden'> | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  return field?.type === 'hidden' ? field : undefined
}

/** A passkey is nothing that the user misses where a password can be typed. */
function hasFormInstead({ kind, requests }: Step): boolean {
  const isForm = (request: AuthRequest) =>
    request.required === 'primary-required' && !isAlternative(request) && request.fields.some(isInput)
  return kind !== 'continue' && requests.some(isForm)
}

interface UnavailableProps extends RequestRendererProps {
  readonly reason: Exclude<WebAuthnSupport, 'available'>
}

function Unavailable({ step, fallback, reason }: UnavailableProps) {
  const translate = useMessages()
  if (hasFormInstead(step)) return null
  return (
    <div className="mwa-field mwa-webauthn" data-type="webauthn" data-webauthn="unsupported">
      {fallback}
      <p className="mwa-error" role="alert">
        {translate(`key-${reason}`)}
        {reason === 'framed' && <BreakOutLink />}
      </p>
    </div>
  )
}
