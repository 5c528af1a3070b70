'use client'
// The built-in renderers: a row a type of field, and a rule for the requests that are no plain form.
import {
  ButtonField,
  CheckboxField,
  HiddenField,
  PasswordField,
  TextField,
  UnknownField,
  type BuiltInRenderers,
} from '../fields/index.ts'
import { isCaptcha, isCaptchaWidget, isCode, isMethodChoice, isProof } from '../flow/index.ts'
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
    { when: isProof, render: WebAuthnRequest },
    { when: isMethodChoice, render: SecondFactorChoice },
    { when: isCaptchaWidget, render: CaptchaWidgetRequest },
    { when: isCaptcha, render: CaptchaRequest },
    // A code has a plain field, which does not wait for what helps with it.
    { when: isCode, render: (props) => <>{props.fallback}<OneTimeCodeExtras {...props} /></> },
  ],
}
