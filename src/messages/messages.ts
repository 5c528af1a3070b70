// The kit's own words: their keys, and how one is looked up. Words of the wiki do not pass here.
import english from './en.json'
import type { ReturnKey } from './return/index.ts'

/** A message of the kit's components. */
export type PageKey = Exclude<keyof typeof english, '@metadata'>
export type MessageKey = PageKey | ReturnKey

/** Some or all of the kit's own words, to replace the built-in ones. `$1`, `$2` stand for what is filled in. */
export type Messages = Partial<Readonly<Record<MessageKey, string>>>

/** Words that replace English, the most important first. */
export type WordSources = readonly (Messages | undefined)[]

/** Gives a message with its parameters filled in. */
export type Translate<Key extends MessageKey = PageKey> = (key: Key, ...parameters: readonly string[]) => string

export const pageWords: Readonly<Record<PageKey, string>> = english

/** The first of the sources that has the message gives it, else English. */
export function createTranslate<Key extends MessageKey>(
  english: Readonly<Record<Key, string>>,
  sources: WordSources = [],
): Translate<Key> {
  return (key, ...parameters) => {
    const template = sources.reduceRight((last: string, source) => source?.[key] ?? last, english[key])
    // A function, because `$&` in a parameter would mean something to `replace`.
    return template.replace(/\$(\d)/g, (placeholder, digit: string) => parameters[Number(digit) - 1] ?? placeholder)
  }
}
