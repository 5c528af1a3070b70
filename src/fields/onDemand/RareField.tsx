'use client'
// The controls that few logins have, as one: a row a type.
import type { ComponentType } from 'react'
import type { FieldControl } from '../../hooks/index.ts'
import type { FieldType } from '../../protocol/index.ts'
import { TextField } from '../TextField.tsx'
import { MultiselectField } from './MultiselectField.tsx'
import { NullField } from './NullField.tsx'
import { SelectField } from './SelectField.tsx'
import { UnknownField } from './UnknownField.tsx'

const rareTypes: { readonly [Type in FieldType]?: ComponentType<FieldControl<Type>> } = {
  null: NullField,
  select: SelectField,
  multiselect: MultiselectField,
  unknown: UnknownField,
}

export function RareField(control: FieldControl) {
  // The row of a type takes controls of this type, and this is one.
  const Control = (rareTypes[control.field.type] ?? TextField) as ComponentType<FieldControl>
  return <Control {...control} />
}
