// The kit's own words: English in catalogues by area, and how a message is looked up.
import { describe, expect, it } from 'vitest'
import { createTranslate, pageWords } from '../../src/messages/index.ts'
import { parametersOf, readCatalogues } from '../../scripts/words/catalogues.ts'

const catalogues = readCatalogues()

describe.each(catalogues)('every message of the catalogue $area', ({ english, qqq }) => {
  it('is explained to translators, and no other is', () => {
    expect(Object.keys(qqq)).toEqual(Object.keys(english))
    expect(Object.values(qqq).filter((words) => words.length < 10)).toEqual([])
  })

  it('has its parameters explained', () => {
    const unexplained = Object.keys(english).filter((key) => parametersOf(english[key]).some((found) => !qqq[key]?.includes(found)))
    expect(unexplained).toEqual([])
  })
})

describe('the catalogues', () => {
  it('have no message in common', () => {
    const keys = catalogues.flatMap(({ english }) => Object.keys(english))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe('translate', () => {
  it('fills in what it is given, and nothing else', () => {
    expect(createTranslate(pageWords)('fault-missing', '$& $1')).toBe('Fill in “$& $1”.')
  })

  it('takes the first source that has the message', () => {
    const translate = createTranslate(pageWords, [undefined, { cancel: 'Stop' }, { cancel: 'Halt', required: 'must' }])
    expect([translate('cancel'), translate('required'), translate('optional')]).toEqual(['Stop', 'must', 'optional'])
  })
})
