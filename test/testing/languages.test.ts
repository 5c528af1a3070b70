// The languages of the fake wiki: whoever asks in one of them gets no English.
import { describe, expect, it } from 'vitest'
import { createFakeWiki, demoProviders, type FakeWikiOptions } from '../../src/testing/index.ts'
import { catalogues } from '../../src/testing/messages/catalogues.ts'
import { messagesEn, textsWithoutKey } from '../../src/testing/messages/messagesEn.ts'
import { parametersOf } from '../../scripts/words/catalogues.ts'
import { callWiki } from './callWiki.ts'

const languages = Object.keys(catalogues).filter((code) => code !== 'en')
const texts = [...Object.keys(messagesEn), ...textsWithoutKey]
const english = new Set<string>([...Object.values(messagesEn), ...textsWithoutKey])
/** Words that other languages have as well. */
const shared = new Set(['Code', 'Token', 'OK', 'Error', 'Skip', 'None'])

describe.each(languages)('the wiki in %s', (language) => {
  const catalogue = catalogues[language] ?? {}

  it('has each text, with the parameters and the links of the English one', () => {
    expect(Object.keys(catalogue)).toEqual(texts)
    const withParts = (text = '') => [...parametersOf(text), ...[...text.matchAll(/\[\[[^\]|]+|\[https?:\S+|<\/?\w+/g)].map(([part]) => part).sort()]
    const differing = texts.filter((key) => withParts(catalogue[key]).join() !== withParts((messagesEn as Readonly<Record<string, string>>)[key] ?? key).join())
    expect(differing).toEqual([])
  })

  it.each<[string, FakeWikiOptions, Readonly<Record<string, string>>]>([
    ['a code', {}, { username: 'TotpUser', password: 'totp-pass' }],
    ['a choice of second factors', { features: { methodChoice: true } }, { username: 'TotpUser', password: 'totp-pass' }],
    ['a code by e-mail', {}, { username: 'MailUser', password: 'mail-pass' }],
    ['every type of field', {}, { username: 'FieldsUser', password: 'fields-pass' }],
    ['a new password', {}, { username: 'HardExpired', password: 'hard-pass' }],
    ['a refusal', {}, { username: 'DemoUser', password: 'wrong' }],
    ['a captcha with a question', { features: { captcha: 'question', captchaAfterFailures: 0 } }, { username: 'DemoUser', password: 'wrong' }],
    ['identity providers and a directory', { features: { providers: demoProviders, domains: ['here'] } }, { username: 'DemoUser', password: 'wrong' }],
  ])('says nothing in English: %s', async (_, options, fields) => {
    const caller = callWiki(createFakeWiki(options))
    const info = await caller.info('login', { uselang: language })
    const answer = await caller.begin({ ...fields, uselang: language })
    const said = textsIn([info, answer])
    expect(said.length).toBeGreaterThan(5)
    expect(said.filter((text) => english.has(text) && !shared.has(text))).toEqual([])
  })
})

describe('a language of the fake wiki', () => {
  const refusal = async (uselang: string) => (await callWiki(createFakeWiki()).begin({ username: 'DemoUser', password: 'no', uselang })).message

  it.each([['de-at', 'de'], ['zh', 'zh-hans'], ['zh-hant', 'zh-hans'], ['zh-cn', 'zh-hans'], ['tlh', 'en'], ['zh-classical', 'zh-hans']])('%s falls back to %s', async (language, fallback) => {
    expect(await refusal(language)).toBe(await refusal(fallback))
  })

  it('has its own plurals of a time', async () => {
    const throttled = async (uselang: string) => {
      const caller = callWiki(createFakeWiki({ features: { throttle: { attempts: 0, seconds: 300 } } }))
      return (await caller.begin({ username: 'DemoUser', password: 'no', uselang })).message
    }
    expect(await throttled('de')).toContain('5 Minuten')
    expect(await throttled('en')).toContain('5 minutes')
  })
})

/** Each text that a client can show: all but ids, types, codes and the names of fields. */
function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['label', 'help', 'message', 'value', 'provider'].includes(key) || key === 'option' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, key === 'options' || key === 'moduleDescriptions' ? 'option' : name))
}
