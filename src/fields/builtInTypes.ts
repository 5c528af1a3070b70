// The built-in controls, a row a type. A new control is its file and a row here.
import { ButtonField } from './ButtonField.tsx'
import { CheckboxField } from './CheckboxField.tsx'
import { HiddenField } from './HiddenField.tsx'
import { MultiselectField } from './MultiselectField.tsx'
import { NullField } from './NullField.tsx'
import { PasswordField } from './PasswordField.tsx'
import type { Renderers } from './registry.ts'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'
import { UnknownField } from './UnknownField.tsx'

export const builtInTypes: NonNullable<Renderers['types']> = {
  string: TextField,
  password: PasswordField,
  hidden: HiddenField,
  null: NullField,
  checkbox: CheckboxField,
  button: ButtonField,
  select: SelectField,
  multiselect: MultiselectField,
  unknown: UnknownField,
}
