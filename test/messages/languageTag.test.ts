// Codes of MediaWiki as the language tags that `lang` takes, and text of the other direction.
import { describe, expect, it } from 'vitest'
import { toLanguageTag } from '../../src/messages/languageTag.ts'
import { isolateText } from '../../src/messages/textDirection.ts'

describe('the language tag', () => {
  it.each([
    ['de', 'de'],
    ['pt-br', 'pt-BR'],
    ['zh-hans', 'zh-Hans'],
    ['zh-TW', 'zh-Hant-TW'],
    ['no', 'nb'],
    ['als', 'gsw'],
    ['simple', 'en-simple'],
    ['sr-ec', 'sr-Cyrl'],
    ['be-x-old', 'be-tarask'],
    ['roa-tara', 'nap-x-tara'],
    ['qqx', 'qqx'],
  ])('of %s is %s', (code, tag) => {
    expect(toLanguageTag(code)).toBe(tag)
  })

  it.each(['', 'x_y', 'constructor', 'de at'])('of %j is unknown', (code) => {
    expect(toLanguageTag(code)).toBe('')
  })
})

describe('text in a sentence', () => {
  it.each([
    ['Ada', 'ltr'],
    ['42', 'rtl'],
    ['3:05', 'ltr'],
    ['ليلى', 'rtl'],
    ['رقم 7', 'rtl'],
    ['$1', 'rtl'],
    ['Ünal', 'ltr'],
    ['山田', 'ltr'],
    ['', 'rtl'],
  ] as const)('%j stays as it is from %s', (text, direction) => {
    expect(isolateText(text, direction)).toBe(text)
  })

  it.each([
    ['ליאת', 'ltr'],
    ['Ada', 'rtl'],
    ['山田', 'rtl'],
    ['هاربر ID', 'rtl'],
    ['Harbour (הרבור)', 'ltr'],
    ['𞤀𞤣', 'ltr'],
  ] as const)('%j is isolated in %s', (text, direction) => {
    expect(isolateText(text, direction)).toBe(`\u2068${text}\u2069`)
  })

  it.each(['~2026-1', '192.0.2.7'])('%j goes from left to right in every language', (text) => {
    expect(isolateText(text, 'rtl')).toBe(`\u2066${text}\u2069`)
    expect(isolateText(text, 'ltr')).toBe(text)
  })
})
