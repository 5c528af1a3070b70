// The kit's own words.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslate, localeLoader } from '../../src/messages/index.ts'
import en from '../../src/messages/en.json'
import qqq from '../../src/messages/qqq.json'

const folder = resolve(import.meta.dirname, '../../src/messages')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Record<string, unknown>
const keys = Object.keys(en)
const placeholders = (text: unknown) => [...String(text).matchAll(/\$\d/g)].map(([found]) => found).sort()

describe('every message', () => {
  it('has an explanation for translators', () => {
    expect(Object.keys(qqq)).toEqual(expect.arrayContaining(keys))
    expect(Object.keys(qqq)).toHaveLength(keys.length)
  })

  it.each(files.filter((name) => name !== 'qqq.json'))('is in %s, with the same parameters', (name) => {
    const messages = read(name)
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      if (key !== '@metadata') expect(placeholders(messages[key]), key).toEqual(placeholders(en[key as keyof typeof en]))
    }
  })

  it.each(files.filter((name) => name !== 'qqq.json' && name !== 'en.json'))('of %s is loaded on demand', async (name) => {
    const language = name.replace('.json', '')
    expect(await localeLoader(language)?.()).toMatchObject({ 'title-clientlogin': read(name)['title-clientlogin'] })
  })
})

describe('translate', () => {
  it('fills in what it is given, and nothing else', () => {
    expect(createTranslate()('passed-as', '$& $1')).toBe('Logged in as $& $1.')
  })

  it('takes the first source that has the message', () => {
    const translate = createTranslate(undefined, { cancel: 'Stop' }, { cancel: 'Halt', required: 'must' })
    expect([translate('cancel'), translate('required'), translate('optional')]).toEqual(['Stop', 'must', 'optional'])
  })

  it.each(['tlh', 'constructor', 'en', ''])('stays English for %j', (language) => {
    expect(localeLoader(language)).toBeUndefined()
  })
})
