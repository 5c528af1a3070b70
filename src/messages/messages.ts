// The kit's own words: their keys, and how one is looked up. Words of the wiki do not pass here.
import en from './en.json'

export type MessageKey = Exclude<keyof typeof en, '@metadata'>

/** Some or all of the kit's own words, to replace the built-in ones. `$1`, `$2` stand for what is filled in. */
export type Messages = Partial<Readonly<Record<MessageKey, string>>>

/** Gives a message with its parameters filled in. */
export type Translate = (key: MessageKey, ...parameters: readonly string[]) => string

/** The first of the sources that has the message gives it; English always has it. */
export function createTranslate(...sources: readonly (Messages | undefined)[]): Translate {
  return (key, ...parameters) => {
    const template = sources.find((source) => source?.[key] !== undefined)?.[key] ?? en[key]
    // A function, because `$&` in a parameter would mean something to `replace`.
    return template.replace(/\$(\d)/g, (placeholder, digit: string) => parameters[Number(digit) - 1] ?? placeholder)
  }
}
