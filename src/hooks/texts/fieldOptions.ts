// The choices of a list as they are shown.
import type { Translate } from '../../messages/index.ts'
import type { Field, FieldOption } from '../../protocol/index.ts'
import { withDistinctLabels } from './distinctLabels.ts'

/** Empty for a field without choices. A list with a value that is none of them, and no empty one, begins with one that says to choose. */
export function fieldOptions(field: Field, translate: Translate): readonly FieldOption[] {
  if (field.type === 'multiselect') return withDistinctLabels(field.options)
  if (field.type !== 'select') return []
  const hasFirst = field.options.some(({ value }) => value === field.value || value === '')
  return [...(hasFirst ? [] : [{ value: '', label: translate('choose') }]), ...withDistinctLabels(field.options)]
}
