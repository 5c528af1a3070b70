// Labels of choices that could be mistaken for each other.
import type { FieldOption } from '../../protocol/index.ts'

/** Adds its value to each label that occurs more than once, so that every choice can be told from the others. */
export function withDistinctLabels(options: readonly FieldOption[]): readonly FieldOption[] {
  const counts = new Map<string, number>()
  for (const { label } of options) counts.set(spoken(label), (counts.get(spoken(label)) ?? 0) + 1)
  return options.map(({ value, label }) => ({ value, label: counts.get(spoken(label)) === 1 ? label : withDetail(label, value) }))
}

function withDetail(label: string, detail: string): string {
  return detail === '' || spoken(detail) === spoken(label) ? label : `${label} (${detail})`
}

/** What is seen and heard of a label. */
export function spoken(label: string): string {
  return label.normalize().replace(/\s+/g, ' ').trim().toLowerCase()
}
