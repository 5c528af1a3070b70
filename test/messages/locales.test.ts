// The kit's words in other languages: which there are, which of them stands in for another, and which way they go.
import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/messages/index.ts'
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

  it('say which no speaker has read yet', () => {
    expect(locales.filter(({ isMachineMade }) => !isMachineMade)).toEqual([])
  })
})

describe.each(locales)('the words in $code', ({ code, words }) => {
  it('are there for every message and no other, with the parameters of the English ones', () => {
    // `npm run words` says more.
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
    const differing = Object.entries(words).filter(([key, text]) => parametersOf(text).join() !== parametersOf(english[key]).join())
    expect(differing).toEqual([])
  })

  it('are neither empty nor markup', () => {
    expect(Object.values(words).filter((text) => text !== text.trim() || text === '' || /[<>&]|\{\{/.test(text))).toEqual([])
  })

  it('are loaded', async () => {
    expect(await loadLocale(code)).toMatchObject(words)
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
    expect(await loadLocale(language)).toMatchObject(locales.find(({ code }) => code === locale)?.words ?? {})
  })

  it.each(['en', 'en-gb', 'tlh', 'constructor', 'be', ''])('%j stays English', async (language) => {
    expect(await loadLocale(language)).toEqual({})
  })

  it('of keys shows the keys', async () => {
    expect((await loadLocale('qqx')).cancel).toBe('(cancel)')
  })

  it.each(['ar', 'he', 'fa', 'ur', 'yi', 'dv', 'arz', 'ckb', 'mzn', 'ks-arab', 'ug-arab', 'uz-Arab-AF'])('%s goes from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl')
  })

  it.each(['en', 'de', 'ja', 'zh-hant', 'qqx', 'ku-latn', 'ks-deva', 'de-formal', 'simple', 'zh-classical', '', 'a b'])('%j goes from left to right', (language) => {
    expect(directionOf(language)).toBe('ltr')
  })
})
