// One field of a request: what the wiki wants to know, as a union with one member a type.
import { malformed, type Malformed } from './failure.ts'
import { entriesOf, flagOf, isRecord, textOf, type WireRecord } from './wireRecord.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

interface FieldBase {
  /** The parameter that it is posted as. Any text: it may be empty, or hold dots and brackets. */
  readonly name: string
  readonly label?: WikiText
  readonly help?: WikiText
  readonly optional: boolean
  /** The server's word for "must not be in a URL". One-time codes come with `false`: see `isSecret`. */
  readonly sensitive: boolean
}

/** A choice of a select; `label` is plain text whatever the message format. */
export interface FieldOption {
  readonly value: string
  readonly label: string
}

export type Field =
  | (FieldBase & { readonly type: 'string'; readonly value: string })
  | (FieldBase & { readonly type: 'password' })
  | (FieldBase & { readonly type: 'hidden'; readonly value: string })
  | (FieldBase & { readonly type: 'null'; readonly value: string })
  | (FieldBase & { readonly type: 'checkbox'; readonly checked: boolean })
  | (FieldBase & { readonly type: 'button' })
  | (FieldBase & { readonly type: 'select'; readonly options: readonly FieldOption[]; readonly value?: string })
  | (FieldBase & { readonly type: 'multiselect'; readonly options: readonly FieldOption[]; readonly chosen: readonly string[] })
  | (FieldBase & { readonly type: 'unknown'; readonly wireType: string; readonly value: string })

export type FieldType = Field['type']

/** The member of {@link Field} for a type: `FieldOf<'select'>` has `options`. */
export type FieldOf<Type extends FieldType> = FieldByType[Type]

/** A map and no `Extract`, so that what takes any field also passes as what takes one type of field. */
type FieldByType = { readonly [One in Field as One['type']]: One }

export function parseField(name: string, wire: unknown, format: MessageFormat): Field | Malformed {
  if (!isRecord(wire)) return malformed(`field "${name}"`, 'is not an object')
  const type = textOf(wire, 'type') ?? ''
  const parse = Object.hasOwn(parsersByType, type) ? parsersByType[type] : undefined
  const base = parseBase(name, wire, format)
  return parse ? parse(base, wire) : { ...base, type: 'unknown', wireType: type, value: plainValue(wire) }
}

function parseBase(name: string, wire: WireRecord, format: MessageFormat): FieldBase {
  const label = parseWikiText(wire['label'], format)
  const help = parseWikiText(wire['help'], format)
  return {
    name,
    ...(label && { label }),
    ...(help && { help }),
    optional: flagOf(wire, 'optional'),
    sensitive: flagOf(wire, 'sensitive'),
  }
}

const parsersByType: Readonly<Record<string, (base: FieldBase, wire: WireRecord) => Field>> = {
  string: (base, wire) => ({ ...base, type: 'string', value: plainValue(wire) }),
  // A password that the wiki sends is never put into an input.
  password: (base) => ({ ...base, type: 'password' }),
  hidden: (base, wire) => ({ ...base, type: 'hidden', value: plainValue(wire) }),
  null: (base, wire) => ({ ...base, type: 'null', value: plainValue(wire) }),
  button: (base) => ({ ...base, type: 'button' }),
  checkbox: (base, wire) => ({ ...base, type: 'checkbox', checked: Boolean(wire['value']) || wire['value'] === '' }),
  select: (base, wire) => {
    const value = wire['value']
    const options = parseOptions(wire['options'])
    return typeof value === 'string' || typeof value === 'number'
      ? { ...base, type: 'select', options, value: String(value) }
      : { ...base, type: 'select', options }
  },
  multiselect: (base, wire) => ({
    ...base,
    type: 'multiselect',
    options: parseOptions(wire['options']),
    chosen: entriesOf(wire['value']).map(([, value]) => String(value)),
  }),
}

function plainValue(wire: WireRecord): string {
  const value = wire['value']
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function parseOptions(wire: unknown): readonly FieldOption[] {
  return entriesOf(wire).map(([value, label]) => ({ value, label: typeof label === 'string' ? label : value }))
}
