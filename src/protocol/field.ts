// One field of a request, as a union with one member per type.
import { asBoolean, asRecord, asString } from './json.ts'
import { parseWikiMessage, withoutMissingMessages, type MessageFormat, type WikiMessage } from './wikiMessage.ts'

interface FieldBase {
  /** The parameter that the field is posted as. Any text: it may be empty, or contain dots and brackets. */
  readonly name: string
  readonly label: WikiMessage | undefined
  readonly help: WikiMessage | undefined
  readonly optional: boolean
  /** Whether the server forbids the value in a URL. It is false for one-time codes. */
  readonly sensitive: boolean
}

/** An option of a select or multiselect. `label` is plain text in every message format. */
export interface FieldOption {
  /** What is posted. */
  readonly value: string
  /** What the user reads. */
  readonly label: string
}

/**
 * A field that the wiki asks for. `value`, `checked` and `chosen` are what it holds at first. A type that the package does
 * not know is `unknown`; `wireType` is its name.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
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

/** The types of fields, as MediaWiki names them, and `unknown`. */
export type FieldType = Field['type']

/** The member of {@link Field} for a type: `FieldOf<'select'>` has `options`. */
export type FieldOf<Type extends FieldType> = FieldByType[Type]

/** A mapped type and no `Extract`, so that a function of any field is assignable to a function of one type of field. */
type FieldByType = { readonly [One in Field as One['type']]: One }

/** Parses a field of any shape. An unknown type becomes `unknown`, and a missing property is empty. */
export function parseField(name: string, field: unknown, format: MessageFormat): Field {
  const wire = asRecord(field)
  const type = wire['type']
  const base = {
    name,
    label: parseWikiMessage(wire['label'], format),
    help: parseWikiMessage(wire['help'], format),
    optional: asBoolean(wire['optional']),
    sensitive: asBoolean(wire['sensitive']),
  }
  const value = toText(wire['value'])
  switch (type) {
    case 'string':
    case 'hidden':
      return { ...base, type, value }
    // Its value is words for the user, and is not posted.
    case 'null':
      return { ...base, type, value: withoutMissingMessages(value) }
    // A value that the wiki sends for a password is ignored, so that it never gets into an input.
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
      return { ...base, type: 'unknown', wireType: asString(type) ?? '', value }
  }
}

function toText(value: unknown): string {
  return typeof value === 'number' ? String(value) : (asString(value) ?? '')
}

function parseChosen(value: unknown): readonly string[] {
  return Object.values(asRecord(value)).map(toText)
}

function parseOptions(options: unknown): readonly FieldOption[] {
  return Object.entries(asRecord(options)).map(([value, label]) => ({ value, label: withoutMissingMessages(toText(label)) || value }))
}
