// The kit's own words, in their catalogues.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslate, localeLoader, pageWords } from '../../src/messages/index.ts'
import { accountWords } from '../../src/messages/account/index.ts'
import { allWords } from '../../src/messages/trouble/index.ts'

const folder = (catalogue: string) => resolve(import.meta.dirname, '../../src/messages', catalogue)
const read = (catalogue: string, name: string) =>
  JSON.parse(readFileSync(resolve(folder(catalogue), name), 'utf8')) as Record<string, unknown>
const placeholders = (text: unknown) => [...String(text).matchAll(/\$\d/g)].map(([found]) => found).sort()

const catalogues = ['page', 'trouble', 'account']

describe.each(catalogues)('every message of the catalogue %s', (catalogue) => {
  const files = readdirSync(folder(catalogue)).filter((name) => name.endsWith('.json'))
  const en = read(catalogue, 'en.json')
  const keys = Object.keys(en)

  it('has an explanation for translators', () => {
    const qqq = Object.keys(read(catalogue, 'qqq.json'))
    expect(qqq).toEqual(expect.arrayContaining(keys))
    expect(qqq).toHaveLength(keys.length)
  })

  it.each(files.filter((name) => name !== 'qqq.json'))('is in %s, with the same parameters', (name) => {
    const messages = read(catalogue, name)
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      if (key !== '@metadata') expect(placeholders(messages[key]), key).toEqual(placeholders(en[key]))
    }
  })

  it.each(files.filter((name) => name !== 'qqq.json' && name !== 'en.json'))('of %s is loaded on demand', async (name) => {
    const key = keys.find((candidate) => candidate !== '@metadata') ?? ''
    expect(await localeLoader(name.replace('.json', ''))?.()).toMatchObject({ [key]: read(catalogue, name)[key] })
  })
})

describe('the catalogues', () => {
  it('have no message in common, and are all words together', () => {
    const keysOf = (catalogue: string) => Object.keys(read(catalogue, 'en.json')).filter((key) => key !== '@metadata')
    const keys = catalogues.flatMap(keysOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(Object.keys(allWords)).toEqual(expect.arrayContaining([...keysOf('page'), ...keysOf('trouble')]))
    expect(Object.keys(accountWords)).toEqual(expect.arrayContaining(keys))
  })
})

describe('translate', () => {
  it('fills in what it is given, and nothing else', () => {
    expect(createTranslate(pageWords)('passed-as', '$& $1')).toBe('Logged in as $& $1.')
  })

  it('takes the first source that has the message', () => {
    const translate = createTranslate(pageWords, [undefined, { cancel: 'Stop' }, { cancel: 'Halt', required: 'must' }])
    expect([translate('cancel'), translate('required'), translate('optional')]).toEqual(['Stop', 'must', 'optional'])
  })

  it.each(['tlh', 'constructor', 'en', ''])('stays English for %j', (language) => {
    expect(localeLoader(language)).toBeUndefined()
  })
})
