// The forms that the bench itself brings.
import { join } from 'node:path'
import type { FormSource } from './bundleForm.ts'

const fileOf = (name: string) => join(import.meta.dirname, name)

export const kit: FormSource = { name: 'the kit', file: fileOf('Kit.tsx'), component: 'Kit' }
export const same: FormSource = { name: 'react-hook-form that shows the same', file: fileOf('Same.tsx'), component: 'Same' }
export const bare: FormSource = { name: 'react-hook-form with a label and an input', file: fileOf('Bare.tsx'), component: 'Bare' }
