// Which languages the kit's own words come in, and how one is fetched. Each is a file of its own, loaded on demand.
import type { Messages } from './messages.ts'

type LoadLocale = () => Promise<{ readonly default: object }>

const locales: Readonly<Record<string, LoadLocale>> = {
}

/** Languages that MediaWiki knows by another code, or that are read by speakers of another. */
const fallbacks: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', da: 'nb', sk: 'cs', 'de-at': 'de', 'de-ch': 'de', 'de-formal': 'de' }

/** Whether there is something to load: English is built in, and unknown languages stay English. */
export function hasLocale(language: string): boolean {
  return localeOf(language) !== undefined
}

/** Loads the words of a language. Gives undefined for English, for unknown languages, and where the file cannot be had. */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  const load = locales[localeOf(language) ?? '']
  return load?.().then(
    (file): Messages => file.default,
    () => undefined,
  )
}

function localeOf(language: string): string | undefined {
  const code = language.toLowerCase()
  const candidates = [code, fallbacks[code], code.split('-')[0]]
  return candidates.find((candidate) => candidate !== undefined && Object.hasOwn(locales, candidate))
}
