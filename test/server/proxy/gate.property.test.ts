// Whatever passes the gate is allowed as PHP reads it, for any request.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { get, openProxy, post, type Received } from './openProxy.ts'

/** The parameters as PHP reads them: `$_POST + $_GET`, with what PHP makes of names. */
function readByPhp({ url, body }: Received): Map<string, unknown> {
  return new Map([...parsedByPhp(url.split('?')[1] ?? ''), ...parsedByPhp(body)])
}

/** @see https://www.php.net/manual/en/language.variables.external.php */
function parsedByPhp(text: string): Map<string, unknown> {
  const parsed = new Map<string, unknown>()
  for (const part of text.split('&').filter((one) => one !== '')) {
    const [rawName = '', rawValue = ''] = part.split(/=(.*)/s)
    const [untilNul = ''] = decoded(rawName).split('\0')
    const name = untilNul.replace(/^ +/, '')
    const bracket = name.indexOf('[')
    const isArray = bracket > 0 && name.includes(']', bracket)
    const base = (isArray ? name.slice(0, bracket) : name).replace(/[ .[]/g, '_')
    if (base === '') continue
    parsed.set(base, isArray ? [decoded(rawValue)] : decoded(rawValue))
  }
  return parsed
}

/** A string of bytes, as all are in PHP. */
function decoded(text: string): string {
  const bytes = Buffer.from(text.replaceAll('+', ' ')).toString('latin1')
  return bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const actions = ['query', 'paraminfo', 'clientlogin', 'createaccount', 'linkaccount', 'unlinkaccount', 'changeauthenticationdata', 'removeauthenticationdata',
  'resetpassword', 'validatepassword', 'logout']
const dangerous = ['action', 'format', 'callback', 'origin', 'crossorigin', 'centralauthtoken', 'smaxage', 'maxage', 'requestid', 'titles', 'prop', 'generator', 'export',
  'meta', 'list', 'modules', 'username', 'ususers', 'wpCaptchaId']
const values = [...actions, 'edit', 'json', 'php', 'tokens', 'userinfo', 'siteinfo', 'tokens|siteinfo', 'users', 'allusers', '\u001ftokens', '1', '']

const spoiled = (name: string) =>
  fc.constantFrom(name, ` ${name}`, `${name} `, name.replace('a', '.'), `${name}[]`, `${name}[x]`, `${name}[`, `${name}\0x`, `.${name}`, `${name}.`, name.toUpperCase(), `\t${name}`)

const harmless = fc.constantFrom(['uselang', 'de'], ['formatversion', '2'], ['format', 'json'], ['meta', 'tokens'], ['type', 'login'], ['curtimestamp', '1'])
  .map(([name = '', value = '']) => [name, value] as const)

const hostile = fc.tuple(
  fc.oneof(fc.constantFrom(...dangerous), fc.constantFrom(...dangerous).chain(spoiled), fc.string({ maxLength: 6 })),
  fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'grapheme', maxLength: 6 })),
)

/** Encoded in one of several ways, as a client likes that is no browser. */
const text = fc
  .record({
    before: fc.array(hostile, { maxLength: 1 }),
    action: fc.constantFrom(...actions, 'edit'),
    entries: fc.array(fc.oneof({ weight: 3, arbitrary: harmless }, { weight: 1, arbitrary: hostile }), { maxLength: 3 }),
    way: fc.constantFrom('encoded', 'raw', 'percent'),
  })
  .map(({ before, action, entries, way }) =>
    [...before, ['action', action] as const, ...entries].map(([name, value]) => `${encode(name, way)}=${encode(value, way)}`).join('&'))

function encode(part: string, way: string): string {
  if (way === 'raw') return part.replace(/[&=#%+\r\n\t\0]/g, '')
  return way === 'percent' ? [...Buffer.from(part)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('') : encodeURIComponent(part)
}

describe('whatever a client sends', () => {
  it('passes only if it is allowed as PHP reads it', async () => {
    const { proxy, received } = await openProxy()
    let passed = 0
    await fc.assert(fc.asyncProperty(text, fc.boolean(), fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text }), async (sent, isPost, inUrl) => {
      const before = received.length
      const request = isPost ? new Request(`https://app.example/w/api.php${inUrl === null ? '' : `?${inUrl}`}`, post(sent)) : get(sent)
      const { status } = await proxy(request)
      const got = received[before]
      expect(got === undefined).toBe(status !== 200)
      if (got === undefined) return
      passed += 1
      const read = readByPhp(got)
      if (got.url.startsWith('/w/index.php')) {
        expect([...read]).toEqual([['title', 'Special:Captcha/image'], ['wpCaptchaId', expect.stringMatching(/^\d+$/)]])
        return
      }
      const action = String(read.get('action'))
      expect(actions).toContain(action)
      expect(read.get('format')).toBe('json')
      for (const name of ['callback', 'origin', 'crossorigin', 'centralauthtoken', 'smaxage', 'maxage', 'requestid']) expect(read.has(name)).toBe(false)
      if (action === 'query') {
        for (const name of ['titles', 'prop', 'generator', 'export']) expect(read.has(name)).toBe(false)
        expect(['', 'tokens', 'userinfo']).toContain(read.get('meta') ?? '')
        expect(['', 'users']).toContain(read.get('list') ?? '')
      }
      if (action === 'paraminfo') expect(read.get('modules')).toBe('resetpassword')
      // The URL of a POST says nothing.
      expect(got.url.includes('?')).toBe(got.method === 'GET')
      // What was sent means to PHP what was written anew: nothing got another meaning on the way.
      const original = parsedByPhp(sent)
      original.delete('format')
      read.delete('format')
      expect(new Map([...read].map(([name, value]) => [name, JSON.stringify(value)]))).toEqual(new Map([...original].map(([name, value]) => [name, JSON.stringify(wellFormed(value))])))
    }), { numRuns: 2000 })
    expect(passed).toBeGreaterThan(50)
  })
})

/** Bytes that are no UTF-8 are replaced. */
function wellFormed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wellFormed)
  return typeof value === 'string' ? Buffer.from(Buffer.from(value, 'latin1').toString('utf8'), 'utf8').toString('latin1') : value
}
