// Fetches the kit's own words in another language than English, which is built in, and says what stands in their place
// until they are there.
import type { Messages } from './messages.ts'

const english = /^en\b/

/** Nothing to read, as high as a line: words that change their language under the reader are worse. */
const awaited = new Proxy<Messages>({}, { get: () => '\u00a0' })

/** What replaces English, given the words that have come, if any. */
export function wordsFor(language: string, found: Messages = awaited): Messages {
  return english.test(language) ? {} : found
}

/**
 * Gives the words as soon as they are there, and English after a second without them. Call what it returns to hear no
 * more.
 */
export function loadWords(language: string, take: (words: Messages) => void, onFailure: () => void): (() => void) | undefined {
  if (english.test(language)) return
  let isWanted = true
  const give = (words: Messages) => { if (isWanted) take(words) }
  const timer = setTimeout(give, 1000, {})
  // Apart from the page, most of which are in English: the list of languages is longer than one may think.
  const loaded = import('./locales/loadLocale.lazy.ts').then(({ loadLocale }) => loadLocale(language))
  loaded.then((words) => {
    clearTimeout(timer)
    give(words)
  }, () => { if (isWanted) onFailure() })
  return () => { isWanted = false }
}
