// The package's own messages: their keys, and how a message is looked up. Messages of the wiki are no part of it.
import english from './en.json'
import type { ReturnPageKey } from './return/index.ts'
import type { SessionMessageKey } from './session/index.ts'

/** The key of a message of the components. */
export type ComponentMessageKey = Exclude<keyof typeof english, '@metadata'>

/** The key of any message of the package. */
export type MessageKey = ComponentMessageKey | ReturnPageKey | SessionMessageKey

/** Messages that replace the built-in ones, by their keys. `$1`, `$2` are replaced by parameters. */
export interface Messages extends Partial<Readonly<Record<MessageKey, string | undefined>>> {}

/** Messages that replace English. The first source has the highest priority. */
export type MessageSources = readonly (Messages | undefined)[]

/** Returns a message with its parameters filled in. */
export type Translate<Key extends MessageKey = ComponentMessageKey> = (key: Key, ...parameters: readonly string[]) => string

export const englishMessages: Readonly<Record<ComponentMessageKey, string>> = english

/** Creates a function that looks a message up in the sources, then in English. */
export function createTranslate<Key extends MessageKey>(
  english: Readonly<Record<Key, string>>,
  sources: MessageSources = [],
): Translate<Key> {
  return (key, ...parameters) => {
    const template = sources.reduceRight((fallback: string, source) => source?.[key] ?? fallback, english[key])
    // A function, because `replace` would interpret `$&` in a parameter.
    return template.replace(/\$(\d)/g, (placeholder, digit: string) => parameters[Number(digit) - 1] ?? placeholder)
  }
}
