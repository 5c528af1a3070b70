// The built-in controls, a row a type. A new control is its file and a row here; what few logins need is loaded on demand.
import type { ComponentType } from 'react'
import { lazyPart, type FieldControl } from '../hooks/index.ts'
import type { FieldType } from '../protocol/index.ts'
import { ButtonField } from './ButtonField.tsx'
import { CheckboxField } from './CheckboxField.tsx'
import { HiddenField } from './HiddenField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { TextField } from './TextField.tsx'

export const builtInTypes: { readonly [Type in FieldType]: ComponentType<FieldControl<Type>> } = {
  string: TextField,
  password: PasswordField,
  hidden: HiddenField,
  checkbox: CheckboxField,
  button: ButtonField,
  null: lazyPart(() => import('./NullField.tsx').then((file) => file.NullField), TextField),
  select: lazyPart(() => import('./SelectField.tsx').then((file) => file.SelectField), TextField),
  multiselect: lazyPart(() => import('./MultiselectField.tsx').then((file) => file.MultiselectField), TextField),
  unknown: lazyPart(() => import('./UnknownField.tsx').then((file) => file.UnknownField), TextField),
}
