// The kit's messages in other languages: which exist, which falls back to which, and their text direction.
import { describe, expect, it } from 'vitest'
import { textDirection } from '../../src/messages/index.ts'
import { loadLocale } from '../../src/messages/locales/loadLocale.lazy.ts'
import { parametersOf, readCatalogues, readLocales } from '../../scripts/words/catalogues.ts'

const english = Object.assign({}, ...readCatalogues().map((catalogue) => catalogue.english)) as Record<string, string>
const locales = readLocales()

describe('the languages', () => {
  it('are these', () => {
    expect(locales.map(({ code }) => code).join(' ')).toBe(
      'ar bn cs de es fa fr he hi id it ja ko nb nl pl pt-br ru sv tr uk zh-hans zh-hant',
    )
  })

  it('are marked until a speaker has reviewed them', () => {
    expect(locales.filter(({ isMachineMade }) => !isMachineMade)).toEqual([])
  })
})

describe.each(locales)('the messages in $code', ({ code, words }) => {
  it('exist for every key and no other, with the parameters of the English ones', () => {
    // `npm run words` lists the differences.
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
    const differing = Object.entries(words).filter(([key, text]) => parametersOf(text).join() !== parametersOf(english[key]).join())
    expect(differing).toEqual([])
  })

  it('are neither empty nor markup', () => {
    expect(Object.values(words).filter((text) => text !== text.trim() || text === '' || /[<>&]|\{\{/.test(text))).toEqual([])
  })

  it('can be loaded', async () => {
    expect(await loadLocale(code)).toMatchObject({ language: code, messages: words })
  })
})

describe('a language', () => {
  it.each([
    ['de-at', 'de'],
    ['DE-ch', 'de'],
    ['pt', 'pt-br'],
    ['pt-PT', 'pt-br'],
    ['nn', 'nb'],
    ['no', 'nb'],
    ['zh', 'zh-hans'],
    ['zh-CN', 'zh-hans'],
    ['zh-hk', 'zh-hant'],
    ['zh-Hant-TW', 'zh-hant'],
    ['arz', 'ar'],
    ['tt-cyrl', 'ru'],
  ])('%s is shown as %s', async (language, locale) => {
    expect(await loadLocale(language)).toMatchObject({ language: locale, messages: locales.find(({ code }) => code === locale)?.words ?? {} })
  })

  it.each(['en', 'en-gb', 'tlh', 'constructor', 'be', ''])('%j stays English', async (language) => {
    expect(await loadLocale(language)).toEqual({ language: 'en', messages: {} })
  })

  it('of keys shows the keys', async () => {
    expect((await loadLocale('qqx')).messages.cancel).toBe('(cancel)')
  })

  it.each(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'arz', 'ckb', 'mzn', 'ks-arab', 'ug-arab', 'uz-Arab-AF'])('%s is right-to-left', (language) => {
    expect(textDirection(language)).toBe('rtl')
  })

  it.each(['en', 'de', 'ja', 'zh-hant', 'qqx', 'ku-latn', 'ks-deva', 'de-formal', 'simple', 'zh-classical', '', 'a b'])('%j is left-to-right', (language) => {
    expect(textDirection(language)).toBe('ltr')
  })
})
