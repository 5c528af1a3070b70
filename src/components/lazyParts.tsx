// All components that are loaded on demand, because few logins need them.
import type { ComponentType, FunctionComponent, ReactNode } from 'react'
import { TextField, type RequestRendererProps } from '../fields/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import { lazyCode, useLazyCode } from '../lazy/index.ts'
import { ScriptNotice } from './ScriptNotice.tsx'

export const CaptchaRequest = lazyRequest('captcha', async () => (await import('../requests/captcha/CaptchaRequest.lazy.tsx')).CaptchaRequest)
export const CaptchaWidgetRequest = lazyRequest('captcha-widget', async () => (await import('../requests/captcha-widget/CaptchaWidgetRequest.lazy.tsx')).CaptchaWidgetRequest)
/** Without its fields on failure: there is nothing to fill in, and a button of the wiki would post an empty credential. */
export const WebAuthnRequest = lazyPart('webauthn', async () => (await import('../requests/webauthn/WebAuthnRequest.lazy.tsx')).WebAuthnRequest, ScriptNotice)
export const SecondFactorChoice = lazyRequest('second-factor', async () => (await import('../requests/second-factor/SecondFactorChoice.lazy.tsx')).SecondFactorChoice)
/** Without a notice on failure, because the field works without the extras. */
export const OneTimeCodeExtras = lazyPart('one-time-code', async () => (await import('../requests/one-time-code/OneTimeCodeExtras.lazy.tsx')).OneTimeCodeExtras, () => null)

export const SelectField = lazyField('select', async () => (await import('../fields/SelectField.lazy.tsx')).SelectField)
export const MultiselectField = lazyField('multiselect', async () => (await import('../fields/MultiselectField.lazy.tsx')).MultiselectField)
export const NullField = lazyField('null', async () => (await import('../fields/NullField.lazy.tsx')).NullField)

export const RedirectView = lazyPart('redirect', async () => (await import('./redirect/RedirectView.lazy.tsx')).RedirectView, ScriptNotice)
export const NoLocalAccount = lazyPart('no-local-account', async () => (await import('./account/NoLocalAccount.lazy.tsx')).NoLocalAccount, ScriptNotice)

/** The form works without it: the wiki checks what is submitted. */
export const FieldChecks = lazyPart('field-checks', async () => (await import('./account/FieldChecks.lazy.tsx')).FieldChecks, ScriptNotice)

/** Renders nothing while the file is loading, and `Fallback` if it cannot be loaded. */
function lazyPart<Props extends object>(
  part: string,
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props>,
): FunctionComponent<Props> {
  const lazy = lazyCode(part, load)
  return function LazyPart(props) {
    const state = useLazyCode(lazy)
    if (state.kind === 'loading') return null
    const Part = state.kind === 'loaded' ? state.code : Fallback
    return <Part {...props} />
  }
}

function lazyRequest(part: string, load: () => Promise<ComponentType<RequestRendererProps>>): FunctionComponent<RequestRendererProps> {
  return lazyPart(part, load, ({ fallback }) => <WithNotice>{fallback}</WithNotice>)
}

/** Falls back to a text input, whose value the wiki can check, or for `null` to the label. */
function lazyField<Type extends 'select' | 'multiselect' | 'null'>(
  part: string,
  load: () => Promise<ComponentType<FieldControl<Type>>>,
): FunctionComponent<FieldControl<Type>> {
  return lazyPart(part, load, (control) => (
    <WithNotice>{control.field.type === 'null' ? control.label : <TextField {...control} />}</WithNotice>
  ))
}

function WithNotice({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <ScriptNotice />
    </>
  )
}
