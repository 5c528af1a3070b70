// Which languages the kit's own words come in, and how one is fetched. Each is a file a catalogue, loaded on demand.
import type { Messages } from './messages.ts'

type LoadFiles = () => Promise<readonly { readonly default: object }[]>

/** A language is a row: `['de', () => Promise.all([import('./page/de.json'), import('./trouble/de.json')])]`. */
const locales: ReadonlyMap<string, LoadFiles> = new Map<string, LoadFiles>()

/**
 * Gives what loads the words of a language; undefined for English, which is built in, and for unknown languages, which
 * stay English.
 */
export function localeLoader(language: string): (() => Promise<Messages>) | undefined {
  const code = language.toLowerCase()
  const load = locales.get(code) ?? locales.get(code.replace(/-.*/, ''))
  return load && (async () => Object.assign({}, ...(await load()).map((file) => file.default)) as Messages)
}
