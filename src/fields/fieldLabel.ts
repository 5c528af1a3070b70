// The name of a field in plain words, for its label where the wiki sends none, and for what is said about it.
import { wordsOf } from '../html/index.ts'
import type { Translate } from '../messages/index.ts'
import type { Field } from '../protocol/index.ts'

export function labelOf(field: Field, translate: Translate): string {
  if (field.label) return wordsOf(field.label).trim().replace(/\s*[:：]$/, '')
  return field.name === '' ? translate('fault-unlabelled') : field.name
}
