// Looks a message up, and fills its parameters in.
import type { ComponentMessageKey, MessageKey } from './messages.ts'
import { isolateText, textDirection } from './textDirection.ts'
import { englishWords, type Words } from './words.ts'

/** Returns a message with its parameters filled in. */
export type Translate<Key extends MessageKey = ComponentMessageKey> = (key: Key, ...parameters: readonly string[]) => string

/** Creates a function that looks a message up in the words, then in English. */
export function createTranslate<Key extends MessageKey>(english: Readonly<Record<Key, string>>, { language, sources }: Words = englishWords): Translate<Key> {
  // Asked for where there is something to isolate: a field asks for its words at each render, and few have parameters.
  const isolate = (text: string) => isolateText(text, textDirection(language ?? 'en'))
  return (key, ...parameters) => {
    const template = sources.reduceRight((fallback: string, source) => source?.[key] ?? fallback, english[key])
    // A function, because `replace` would interpret `$&` in a parameter.
    return template.replace(/\$(\d)/g, (placeholder, digit: string) => isolate(parameters[Number(digit) - 1] ?? placeholder))
  }
}
