// Which languages the kit's own words come in, and how one is fetched. Each is a file of its own, loaded on demand.
import type { Messages } from './messages.ts'

const locales: Readonly<Record<string, () => Promise<{ readonly default: object }>>> = {}

/** Gives what loads the words of a language; undefined for English, which is built in, and for unknown languages, which stay English. */
export function localeLoader(language: string): (() => Promise<Messages | undefined>) | undefined {
  const code = language.toLowerCase()
  const load = [code, code.replace(/-.*/, '')].flatMap((known) => (Object.hasOwn(locales, known) ? [locales[known]] : []))[0]
  return load && (() => load().then((file): Messages => file.default, () => undefined))
}
