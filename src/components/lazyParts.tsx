// All components that are fetched on demand: what few logins show. Everything else comes with the first load.
import type { ReactNode } from 'react'
import { FieldLabelWords, TextField, type RequestRendererProps } from '../fields/index.ts'
import { lazyCode, useLazyCode, type FieldControl } from '../hooks/index.ts'
import { ScriptNotice } from './ScriptNotice.tsx'
import type { ComponentType, FunctionComponent } from 'react'

export const CaptchaRequest = lazyRequest('captcha', async () => (await import('../requests/captcha/CaptchaRequest.lazy.tsx')).CaptchaRequest)
export const CaptchaWidgetRequest = lazyRequest('captcha-widget', async () => (await import('../requests/captcha-widget/CaptchaWidget.lazy.tsx')).WidgetRequest)
export const WebAuthnRequest = lazyRequest('webauthn', async () => (await import('../requests/webauthn/WebAuthnRequest.lazy.tsx')).ProofRequest)
export const SecondFactorChoice = lazyRequest('second-factor', async () => (await import('../requests/second-factor/SecondFactorChoice.lazy.tsx')).MethodsRequest)
/** The field is plain, and does not need what helps with it. */
export const OneTimeCodeExtras = lazyPart('one-time-code', async () => (await import('../requests/one-time-code/OneTimeCodeExtras.lazy.tsx')).CodeAids, () => null)

export const SelectField = lazyField('select', async () => (await import('../fields/SelectField.lazy.tsx')).SelectField)
export const MultiselectField = lazyField('multiselect', async () => (await import('../fields/MultiselectField.lazy.tsx')).MultiselectField)
export const NullField = lazyField('null', async () => (await import('../fields/NullField.lazy.tsx')).NullField)

export const RedirectView = lazyPart('redirect', async () => (await import('./redirect/RedirectView.lazy.tsx')).RedirectView, ScriptNotice)
export const NoLocalAccount = lazyPart('no-local-account', async () => (await import('./account/NoLocalAccount.lazy.tsx')).NoLocalAccount, ScriptNotice)

/** Shows nothing while the file is on its way, and `Instead` where it cannot be fetched. */
function lazyPart<Props extends object>(
  part: string,
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props>,
): FunctionComponent<Props> {
  const lazy = lazyCode(part, load)
  return function LazyPart(props) {
    const state = useLazyCode(lazy)
    if (state.kind === 'loading') return null
    const Part = state.kind === 'loaded' ? state.code : Instead
    return <Part {...props} />
  }
}

function lazyRequest(part: string, load: () => Promise<ComponentType<RequestRendererProps>>): FunctionComponent<RequestRendererProps> {
  return lazyPart(part, load, ({ fallback }) => <WithNotice>{fallback}</WithNotice>)
}

/** A line of text can answer anything, and where nothing is asked the label says it all. */
function lazyField<Type extends 'select' | 'multiselect' | 'null'>(
  part: string,
  load: () => Promise<ComponentType<FieldControl<Type>>>,
): FunctionComponent<FieldControl<Type>> {
  return lazyPart(part, load, (control) => (
    <WithNotice>{control.field.type === 'null' ? <FieldLabelWords {...control} /> : <TextField {...control} />}</WithNotice>
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
