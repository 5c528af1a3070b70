// The kit's words as they lie in src/messages: English for the components and for the return page, each other language in one file.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../src/messages')
const localeFolder = join(folder, 'locales')

export type Words = Readonly<Record<string, string>>

export interface Catalogue {
  readonly area: string
  readonly english: Words
  /** What each message is for, for translators. */
  readonly qqq: Words
}

export interface Locale {
  readonly code: string
  readonly words: Words
  /** True until a speaker of the language has read it. */
  readonly isMachineMade: boolean
}

interface File {
  readonly '@metadata': { readonly authors: readonly string[]; readonly 'machine-made'?: boolean }
}

/** The catalogues are well-formed, or the compiler had complained of them. */
function readJson(path: string): { readonly metadata: File['@metadata']; readonly words: Words } {
  const { '@metadata': metadata, ...words } = JSON.parse(readFileSync(path, 'utf8')) as File & Words
  return { metadata, words }
}

export function readCatalogues(): readonly Catalogue[] {
  const areas = readdirSync(folder).filter((area) => existsSync(join(folder, area, 'qqq.json')))
  const catalogueIn = (area: string, english: string) => ({
    area,
    english: readJson(join(folder, area, english)).words,
    qqq: readJson(join(folder, area, 'qqq.json')).words,
  })
  return [catalogueIn('.', 'locales/en.json'), ...areas.map((area) => catalogueIn(area, 'en.json'))]
}

export function readLocales(): readonly Locale[] {
  return readdirSync(localeFolder)
    .filter((name) => name.endsWith('.json') && name !== 'en.json')
    .map((name) => {
      const { metadata, words } = readJson(join(localeFolder, name))
      return { code: name.replace('.json', ''), words, isMachineMade: metadata['machine-made'] === true }
    })
}

/** Puts words into the file of a language, in the order of the catalogues; what no catalogue has goes. */
export function addWords(code: string, added: Words): void {
  const path = join(localeFolder, `${code}.json`)
  const { metadata, words } = existsSync(path) ? readJson(path) : { metadata: { authors: [], 'machine-made': true }, words: {} }
  const all: Words = { ...words, ...added }
  const keys = readCatalogues().flatMap(({ english }) => Object.keys(english))
  const kept = keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]))
  writeFileSync(path, `${JSON.stringify({ '@metadata': metadata, ...Object.fromEntries(kept) }, undefined, 2)}\n`)
}

/** The parameters of a message, in order and each once: a language may have to repeat one. */
export function parametersOf(text = ''): readonly string[] {
  return [...new Set(text.match(/\$\d/g))].sort()
}
