// A field of every type, with the oddities that a wiki may have: markup in labels, an empty key, keys like numbers.
import { field, request, type AuthRequest, type Field } from '../auth/authRequest.ts'
import type { WikiState } from '../state/wikiState.ts'

const metadata = {
  kind: 'lab',
  list: [1, 2],
  empty: [],
  flag: true,
  none: null,
  image: 'https://wiki.example/picture.png',
}

const optional = { optional: true }

const fields: Readonly<Record<string, Field>> = {
  note: field('null', "A ''remark'', with [https://example.org/ a link] & <script>alert(1)</script>", 'To be read', {
    value: 'as <b>it</b> comes',
  }),
  string: field('string', "Some '''text'''", 'Help with <i>markup</i>', { value: 'a beginning' }),
  stringopt: field('string', 'Some more text', 'May stay empty', optional),
  password: field('password', 'A secret word', 'Nobody sees it'),
  select: field('select', 'One of these', 'Pick one', {
    ...optional,
    value: 'b',
    options: [
      ['', '(nothing)'],
      ['b', "The ''second''"],
      ['a', 'The first'],
      ['10', 'Ten'],
      ['2', 'Two'],
    ],
  }),
  check: field('checkbox', 'I have read it', 'Has to be ticked'),
  checkopt: field('checkbox', 'Send me news', 'May be ticked', { ...optional, value: true }),
  multi: field('multiselect', 'Some of these', 'Pick as many as you like', {
    ...optional,
    value: ['1', '2'],
    options: [
      ['0', 'None'],
      ['1', 'One'],
      ['2', 'Two'],
    ],
  }),
  button: field('button', 'This way', 'The first button', optional),
  button2: field('button', 'That way', 'The second button', optional),
  hidden: field('hidden', 'Never shown', 'Never shown', { value: 'keep-me-123' }),
}

export function everyFieldRequest(wiki: WikiState): AuthRequest {
  return request({ id: everyFieldId(wiki, 'Fields'), metadata, fields: prefixed(wiki, fields) })
}

/** A real wiki knows that this one can be skipped, and does not say so. */
export function skippableRequest(wiki: WikiState): AuthRequest {
  const skip = field('checkbox', 'Skip', 'Never mind', { optional: true, sensitive: true })
  return request({ id: everyFieldId(wiki, 'Skippable'), required: 'optional', fields: prefixed(wiki, { skip }) })
}

export function everyFieldId({ extension }: WikiState, name: string): string {
  return `MediaWiki\\Extension\\${extension.name}\\${capitalised(extension.fieldPrefix)}${name}Request`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function prefixed({ extension }: WikiState, named: Readonly<Record<string, Field>>): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(named).map(([name, field]) => [extension.fieldPrefix + name, field]))
}
