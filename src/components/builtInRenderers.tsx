'use client'
// The built-in renderers: one for each type of field, and rules for the requests that need more than fields.
import {
  ButtonField,
  CheckboxField,
  HiddenField,
  PasswordField,
  TextField,
  UnknownField,
  type BuiltInRenderers,
} from '../fields/index.ts'
import { isCaptcha, isCaptchaWidget, isOneTimeCode, isSecondFactorChoice, isWebAuthn } from '../flow/index.ts'
import {
  CaptchaRequest,
  CaptchaWidgetRequest,
  MultiselectField,
  NullField,
  OneTimeCodeExtras,
  SecondFactorChoice,
  SelectField,
  WebAuthnRequest,
} from './lazyParts.tsx'

export const builtInRenderers: BuiltInRenderers = {
  types: {
    string: TextField,
    password: PasswordField,
    hidden: HiddenField,
    checkbox: CheckboxField,
    button: ButtonField,
    null: NullField,
    select: SelectField,
    multiselect: MultiselectField,
    unknown: UnknownField,
  },
  rules: [
    { when: isWebAuthn, render: WebAuthnRequest },
    { when: isSecondFactorChoice, render: SecondFactorChoice },
    { when: isCaptchaWidget, render: CaptchaWidgetRequest },
    { when: isCaptcha, render: CaptchaRequest },
    // The field of a code is rendered at once. Only the extras are loaded on demand.
    { when: isOneTimeCode, render: (props) => <>{props.fallback}<OneTimeCodeExtras {...props} /></> },
  ],
}
