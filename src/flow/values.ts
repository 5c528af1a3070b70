// What was typed or chosen, by the name of its field. A Map, because a wiki may call a field `__proto__`.

export type FieldValue = string | boolean | readonly string[]
export type Values = ReadonlyMap<string, FieldValue>

export function textIn(values: Values, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}
