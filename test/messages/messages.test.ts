// The kit's English messages in catalogues by area, and how a message is looked up.
import { describe, expect, it } from 'vitest'
import { createTranslate, englishMessages } from '../../src/messages/index.ts'
import { parametersOf, readCatalogues } from '../../scripts/words/catalogues.ts'

const catalogues = readCatalogues()

describe.each(catalogues)('every message of the catalogue $area', ({ english, qqq }) => {
  it('has documentation for translators', () => {
    expect(Object.keys(qqq)).toEqual(Object.keys(english))
    expect(Object.values(qqq).filter((words) => words.length < 10)).toEqual([])
  })

  it('has documentation of its parameters', () => {
    const unexplained = Object.keys(english).filter((key) => parametersOf(english[key]).some((found) => !qqq[key]?.includes(found)))
    expect(unexplained).toEqual([])
  })
})

describe('the catalogues', () => {
  it('share no key', () => {
    const keys = catalogues.flatMap(({ english }) => Object.keys(english))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe('translate', () => {
  it('replaces the parameters, and nothing else', () => {
    expect(createTranslate(englishMessages)('issue-missing', '$& $1')).toBe('“$& $1” is required.')
  })

  it('uses the first source that has the message', () => {
    const translate = createTranslate(englishMessages, { language: 'en', sources: [undefined, { cancel: 'Stop' }, { cancel: 'Halt', required: 'must' }] })
    expect([translate('cancel'), translate('required'), translate('optional')]).toEqual(['Stop', 'must', 'optional'])
  })
})
