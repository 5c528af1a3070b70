// What the wiki asks for: requests and their fields, in both formats of its JSON, and whatever else it may send in their place.
import { describe, expect, it } from 'vitest'
import { parseInfo, requestKind, type MessageFormat } from '../../src/protocol.ts'

const bodyOf = (authmanagerinfo: unknown, more: object = {}) => ({ query: { authmanagerinfo, ...more } })

function parse(info: unknown, format?: MessageFormat) {
  const parsed = parseInfo(bodyOf(info), format)
  if (parsed.kind !== 'info') throw new Error(parsed.kind)
  return parsed
}

const fieldsOf = (fields: unknown, format?: MessageFormat) => parse({ requests: [{ id: 'A', fields }] }, format).requests[0]?.fields
const fieldOf = (field: unknown) => fieldsOf({ f: field })?.[0]
const plain = { name: 'f', label: undefined, help: undefined, optional: false, sensitive: false }

describe('a field', () => {
  it.each([
    [{ type: 'string', value: 'Ada' }, { type: 'string', value: 'Ada' }],
    [{ type: 'string', value: 7 }, { type: 'string', value: '7' }],
    [{ type: 'string', value: true }, { type: 'string', value: '' }],
    [{ type: 'string' }, { type: 'string', value: '' }],
    [{ type: 'hidden', value: 'x' }, { type: 'hidden', value: 'x' }],
    [{ type: 'null', value: 'Read this.' }, { type: 'null', value: 'Read this.' }],
    [{ type: 'password', value: 'x' }, { type: 'password' }],
    [{ type: 'button', value: 'x' }, { type: 'button' }],
    [{ type: 'checkbox', value: true }, { type: 'checkbox', checked: true }],
    [{ type: 'checkbox', value: '1' }, { type: 'checkbox', checked: true }],
    [{ type: 'checkbox', value: '' }, { type: 'checkbox', checked: false }],
    [{ type: 'checkbox' }, { type: 'checkbox', checked: false }],
    [{ type: 'select', value: 'b', options: { a: 'One', b: 'Two' } }, { type: 'select', value: 'b', options: [{ value: 'a', label: 'One' }, { value: 'b', label: 'Two' }] }],
    [{ type: 'select', options: ['One', ''] }, { type: 'select', value: '', options: [{ value: '0', label: 'One' }, { value: '1', label: '1' }] }],
    [{ type: 'multiselect', value: ['a', 2], options: { a: 'One', 2: 2 } }, { type: 'multiselect', chosen: ['a', '2'], options: [{ value: '2', label: '2' }, { value: 'a', label: 'One' }] }],
    [{ type: 'multiselect', value: 'a' }, { type: 'multiselect', chosen: [], options: [] }],
    [{ type: 'date', value: '2026-01-01' }, { type: 'unknown', wireType: 'date', value: '2026-01-01' }],
    [{ value: 'x' }, { type: 'unknown', wireType: '', value: 'x' }],
    ['odd', { type: 'unknown', wireType: '', value: '' }],
  ])('%j is of its type, with what it holds', (wire, expected) => {
    expect(fieldOf(wire)).toEqual({ ...plain, ...expected })
  })

  it.each([
    [{ optional: true, sensitive: true }, true],
    [{ optional: '', sensitive: '' }, true],
    [{ optional: false, sensitive: false }, false],
    [{ optional: 'no', sensitive: 0 }, false],
    [{}, false],
  ])('is optional and sensitive as %j says', (flags, is) => {
    expect(fieldOf({ type: 'string', ...flags })).toMatchObject({ optional: is, sensitive: is })
  })

  it.each([
    [undefined, 'Name', { kind: 'html', html: 'Name' }],
    ['html', 'Name', { kind: 'html', html: 'Name' }],
    ['wikitext', 'Name', { kind: 'text', text: 'Name' }],
    ['none', '', undefined],
    ['raw', { key: 'userlogin-yourname', params: [1] }, { kind: 'key', key: 'userlogin-yourname', params: [1] }],
    ['raw', { key: '' }, undefined],
    ['raw', { key: 1 }, undefined],
    ['html', null, undefined],
  ] as const)('has its label in the format %s: %j', (format, text, message) => {
    expect(fieldsOf({ f: { type: 'string', label: text, help: text } }, format)?.[0]).toMatchObject({ label: message, help: message })
  })

  it('may have any name', () => {
    expect(fieldsOf({ '': {}, 'a.b[0]': {} })?.map(({ name }) => name)).toEqual(['', 'a.b[0]'])
  })
})

describe('a request', () => {
  it('keeps its data, its provider and its account', () => {
    const request = { id: 'App\\Auth\\OneRequest:x', metadata: { type: 'image' }, required: 'required', provider: 'Harbour', account: '<b>Ada</b>', fields: [] }
    expect(parse({ requests: [request] }).requests).toEqual([
      {
        id: 'App\\Auth\\OneRequest:x',
        kind: 'OneRequest',
        metadata: { type: 'image' },
        required: 'required',
        provider: { kind: 'html', html: 'Harbour' },
        account: { kind: 'html', html: '<b>Ada</b>' },
        fields: [],
      },
    ])
  })

  it.each([
    ['required', 'required'],
    ['primary-required', 'primary-required'],
    ['optional', 'optional'],
    ['odd', 'optional'],
    [undefined, 'optional'],
  ])('that is %s is %s', (required, expected) => {
    expect(parse({ requests: [{ id: 'A', required }] }).requests[0]?.required).toBe(expected)
  })

  it.each([['odd'], [{}], [null]])('may be %j, and is empty then', (request) => {
    const empty = { id: '', kind: '', metadata: {}, required: 'optional', provider: undefined, account: undefined, fields: [] }
    expect(parse({ requests: [request] }).requests).toEqual([empty])
  })

  it.each([
    ['MediaWiki\\Auth\\PasswordAuthenticationRequest', 'PasswordAuthenticationRequest'],
    ['MediaWiki\\Extension\\ConfirmEdit\\Auth\\CaptchaAuthenticationRequest', 'CaptchaAuthenticationRequest'],
    ['MediaWiki\\Auth\\ButtonAuthenticationRequest:skipReset', 'ButtonAuthenticationRequest'],
    ['ButtonAuthenticationRequest:a:b\\c\nd', 'ButtonAuthenticationRequest'],
    ['', ''],
  ])('of the id %j is of the kind %j', (id, kind) => {
    expect(requestKind(id)).toBe(kind)
  })

  it('is in a list, or in a map as formatversion=1 sends it', () => {
    expect(parse({ requests: { 0: { id: 'A' }, 2: { id: 'B' } } }).requests.map(({ id }) => id)).toEqual(['A', 'B'])
    expect(parse({}).requests).toEqual([])
  })

  it('has its fields merged with those of others if the wiki merges them', () => {
    expect(parse({ requests: [], fields: { f: { type: 'string', label: 'Name' } } }, 'wikitext').mergedFields).toEqual([
      { ...plain, type: 'string', label: { kind: 'text', text: 'Name' }, value: '' },
    ])
    expect(parse({ requests: [] }).mergedFields).toBeUndefined()
  })
})

describe('an info', () => {
  const flags = {
    canauthenticatenow: 'canAuthenticateNow',
    cancreateaccounts: 'canCreateAccounts',
    canlinkaccounts: 'canLinkAccounts',
    haspreservedstate: 'hasPreservedState',
    hasprimarypreservedstate: 'hasPrimaryPreservedState',
  } as const
  const none = Object.fromEntries(Object.values(flags).map((name) => [name, false]))

  it.each(Object.entries(flags))('says that %s, and nothing else', (wire, name) => {
    expect(parse({ [wire]: true })).toMatchObject({ ...none, [name]: true })
    expect(parse({ [wire]: '' })).toMatchObject({ ...none, [name]: true })
    expect(parse({ [wire]: false })).toMatchObject(none)
  })

  it('has what the wiki still knows of an earlier attempt, and how old the login may be', () => {
    const wire = { preservedusername: 'Ada', securitysensitiveoperationstatus: 'reauth' }
    expect(parse(wire)).toMatchObject({ preservedUsername: 'Ada', securityStatus: 'reauth', user: undefined })
    expect(parse({})).toMatchObject({ preservedUsername: '', securityStatus: undefined })
  })

  it.each([
    [{ id: 7, name: 'Ada' }, { kind: 'user', id: 7, username: 'Ada' }],
    [{ id: '7', name: 'Ada' }, { kind: 'user', id: 7, username: 'Ada' }],
    [{ id: 0, name: '127.0.0.1' }, { kind: 'anonymous' }],
    [{ name: 'Ada' }, { kind: 'anonymous' }],
    [{ id: 7 }, { kind: 'user', id: 7, username: '' }],
    [{ id: 7, temp: true }, { kind: 'temporary', username: '' }],
    ['odd', undefined],
  ])('has the user of %j', (userinfo, user) => {
    expect(parseInfo(bodyOf({}, { userinfo }))).toMatchObject({ kind: 'info', user })
  })

  it.each([[undefined], ['odd'], [null]])('is none if the wiki sends %j', (wire) => {
    expect(parseInfo(bodyOf(wire))).toEqual({ kind: 'malformed', content: 'json', path: 'query.authmanagerinfo' })
  })
})
