// One field of a request: what the wiki wants to know, as a union with one member a type.
import { flagOf, recordOf, textOf } from './json.ts'
import { parseWikiText, type MessageFormat, type WikiText } from './wikiText.ts'

interface FieldBase {
  /** The parameter that it is posted as. Any text: it may be empty, or hold dots and brackets. */
  readonly name: string
  readonly label: WikiText | undefined
  readonly help: WikiText | undefined
  readonly optional: boolean
  /** The server's word for "must not be in a URL". One-time codes come with `false`. */
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
  | (FieldBase & { readonly type: 'select'; readonly options: readonly FieldOption[]; readonly value: string })
  | (FieldBase & {
      readonly type: 'multiselect'
      readonly options: readonly FieldOption[]
      readonly chosen: readonly string[]
    })
  | (FieldBase & { readonly type: 'unknown'; readonly wireType: string; readonly value: string })

export type FieldType = Field['type']

/** The member of {@link Field} for a type: `FieldOf<'select'>` has `options`. */
export type FieldOf<Type extends FieldType> = FieldByType[Type]

/** A map and no `Extract`, so that what takes any field also passes as what takes one type of field. */
type FieldByType = { readonly [One in Field as One['type']]: One }

/** Reads a field, whatever it is: a type that nobody knows becomes `unknown`, and what is missing is empty. */
export function parseField(name: string, field: unknown, format: MessageFormat): Field {
  const wire = recordOf(field)
  const type = wire['type']
  const base = {
    name,
    label: parseWikiText(wire['label'], format),
    help: parseWikiText(wire['help'], format),
    optional: flagOf(wire['optional']),
    sensitive: flagOf(wire['sensitive']),
  }
  const value = plain(wire['value'])
  switch (type) {
    case 'string':
    case 'hidden':
    case 'null':
      return { ...base, type, value }
    // A password that the wiki sends is never put into an input.
    case 'password':
    case 'button':
      return { ...base, type }
    case 'checkbox':
      return { ...base, type, checked: Boolean(wire['value']) }
    case 'select':
      return { ...base, type, value, options: parseOptions(wire['options']) }
    case 'multiselect':
      return { ...base, type, options: parseOptions(wire['options']), chosen: parseChosen(wire['value']) }
    default:
      return { ...base, type: 'unknown', wireType: textOf(type) ?? '', value }
  }
}

function plain(value: unknown): string {
  return typeof value === 'number' ? String(value) : (textOf(value) ?? '')
}

function parseChosen(value: unknown): readonly string[] {
  return Object.values(recordOf(value)).map(plain)
}

function parseOptions(options: unknown): readonly FieldOption[] {
  return Object.entries(recordOf(options)).map(([value, label]) => ({ value, label: plain(label) || value }))
}
