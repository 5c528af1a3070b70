'use client'
// A dropdown list.
import { useWikiTextLang } from '../html/index.ts'
import type { FieldControl } from '../hooks/index.ts'
import { FieldFrame } from './FieldFrame.tsx'

export function SelectField({ inputProps, options, ...parts }: FieldControl<'select'>) {
  const lang = useWikiTextLang()
  return (
    <FieldFrame {...parts}>
      <select {...inputProps}>
        {options.map(({ value, label }) => <option key={value} value={value} dir="auto" lang={lang}>{label}</option>)}
      </select>
    </FieldFrame>
  )
}
