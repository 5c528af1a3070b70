'use client'
// The built-in renderers: a row a type of field, and a rule for the requests that are no plain form.
import {
  ButtonField,
  CheckboxField,
  HiddenField,
  PasswordField,
  TextField,
  type BuiltInRenderers,
} from '../fields/index.ts'
import { isCaptcha, isCode, isMethodChoice, isProof } from '../flow/index.ts'
import { RareField, Reveal, SpecialRequest } from './parts.tsx'

export const builtInRenderers: BuiltInRenderers = {
  types: {
    string: TextField,
    password: PasswordField,
    hidden: HiddenField,
    checkbox: CheckboxField,
    button: ButtonField,
    null: RareField,
    select: RareField,
    multiselect: RareField,
    unknown: RareField,
  },
  Reveal,
  rules: [
    { when: (request) => isCaptcha(request) || isMethodChoice(request) || isProof(request), render: SpecialRequest },
    // A code has a plain field, which does not wait for what helps with it.
    { when: isCode, render: (props) => <>{props.fallback}<SpecialRequest {...props} fallback={null} /></> },
  ],
}
