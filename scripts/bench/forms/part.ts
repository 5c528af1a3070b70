// The kit's form beside one of react-hook-form's that shows the same, and beside a bare one.
import type { Part } from '../part.ts'
import { bare, kit, same } from './sources.ts'
import { milliseconds, ratio, table } from '../table.ts'
import { bundleForm, type FormSource } from './bundleForm.ts'
import { measureForms, type Measured, type Rounds } from './measureForms.ts'

const roundsByCount: readonly (readonly [count: number, rounds: Rounds])[] = [
  [5, { visits: 15, mounts: 9 }],
  [200, { visits: 9, mounts: 5 }],
  [2000, { visits: 3, mounts: 1 }],
]

const kinds: readonly (readonly [key: keyof Measured, title: string])[] = [
  ['pageMs', 'page to form'],
  ['mountMs', 'mount'],
  ['keystrokeMs', 'keystroke'],
]

export const formsPart: Part = {
  name: 'forms',
  title: 'The form itself',
  async measure(browser, say) {
    const forms = await Promise.all([kit, same, bare].map(bundleForm))
    const rows: string[][] = []
    for (const [count, rounds] of roundsByCount) {
      say(`${String(count)} fields`)
      const measured = await measureForms(browser, forms, count, rounds)
      const of = (form: FormSource, key: keyof Measured) => measured.get(form.name)?.[key] ?? NaN
      for (const [key, title] of kinds) {
        rows.push([`${title}, ${String(count)} fields`, milliseconds(of(kit, key)), ratio(of(kit, key), of(same, key)), ratio(of(kit, key), of(bare, key))])
      }
    }
    return `The kit's form, and how many times as long that is as a form of react-hook-form's alone takes: one that shows the same elements, and one
with a label and an input for each field. No throttle. Page to form is from the start of the page, with its script; a mount is that of a page
which has mounted the form before.

${table(['', 'the kit', 'to the same', 'to a bare one'], rows)}`
  },
}
