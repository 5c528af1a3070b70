// The built-in renderers: a row a type of field, and a rule a kind of request.
import {
  ButtonField,
  CheckboxField,
  HiddenField,
  PasswordField,
  TextField,
  type BuiltInRenderers,
} from '../fields/index.ts'
import { isCaptcha } from '../flow/index.ts'
import { CaptchaRequest, RareField } from './parts.tsx'

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
  rules: [{ when: isCaptcha, render: CaptchaRequest }],
}
