// Requests with a field of every type and the oddities of real wikis: markup in labels, an empty key, keys like numbers.
import { createField, createRequest, type AuthRequest, type Fields } from '../../requests/authRequest.ts'
import type { WikiState } from '../../state/wikiState.ts'
import { extensionRequestId } from '../shared/extensionNames.ts'

const metadata = {
  kind: 'lab',
  list: [1, 2],
  empty: [],
  flag: true,
  none: null,
  image: 'https://wiki.example/picture.png',
}

const optional = { optional: true }

const fields: Fields = {
  note: createField('null', "A ''note'', with [https://example.org/ a link] & <script>alert(1)</script>", 'Please read this', {
    value: 'as <b>it</b> comes',
  }),
  string: createField('string', "Some '''text'''", 'Help with <i>markup</i>', { value: 'a beginning' }),
  stringopt: createField('string', 'Some more text', 'You can leave this empty', optional),
  password: createField('password', 'A secret word', 'Nobody can see it'),
  select: createField('select', 'One of these', 'Choose one', {
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
  check: createField('checkbox', 'I have read it', 'Tick this to continue'),
  checkopt: createField('checkbox', 'Send me news', 'Tick this if you like', { ...optional, value: true }),
  multi: createField('multiselect', 'Some of these', 'Choose as many as you like', {
    ...optional,
    value: ['1', '2'],
    options: [
      ['0', 'None'],
      ['1', 'One'],
      ['2', 'Two'],
    ],
  }),
  button: createField('button', 'This way', 'The first button', optional),
  button2: createField('button', 'That way', 'The second button', optional),
  hidden: createField('hidden', 'Never shown', 'Never shown', { value: 'keep-me-123' }),
}

export function everyFieldRequest(wiki: WikiState): AuthRequest {
  return createRequest({ id: extensionRequestId(wiki, 'Fields'), metadata, fields: prefixed(wiki, fields) })
}

/** Real wikis have such a request: it is skippable, but the API does not report it. */
export function skippableRequest(wiki: WikiState): AuthRequest {
  const skip = createField('checkbox', 'Skip', 'Leaves this out', { optional: true, sensitive: true })
  return createRequest({ id: extensionRequestId(wiki, 'Skippable'), required: 'optional', fields: prefixed(wiki, { skip }) })
}

function prefixed({ extension }: WikiState, unprefixed: Fields): Fields {
  return Object.fromEntries(Object.entries(unprefixed).map(([name, field]) => [extension.fieldPrefix + name, field]))
}
