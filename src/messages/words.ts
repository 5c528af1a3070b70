// The kit's words in a language: messages that replace English, and what they are marked with.
import { englishMessages, type Messages } from './messages.ts'
import { toLanguageTag } from './languageTag.ts'

/** Messages that replace English, and their language. */
export interface Words {
  /**
   * The language tag of what is shown, which is not always the language that was asked for. `undefined` until it is known which
   * language to show.
   */
  readonly language: string | undefined
  /** The first source has the highest priority. */
  readonly sources: readonly (Messages | undefined)[]
}

/** The messages that are shown for a language, and their own language. */
export interface Locale {
  readonly language: string
  readonly messages: Messages
}

export const englishWords: Words = { language: undefined, sources: [] }

const englishCode = /^en\b/

/** English needs no locale. */
export function isEnglish(language: string): boolean {
  return englishCode.test(language)
}

/** A no-break space for every message, so that text neither flashes in English nor moves the layout while a locale loads. */
const blankMessages = new Proxy<Messages>({}, { get: () => '\u00a0' })

/** Returns the words for a language: those of the app, and of the locale when it has loaded. */
export function wordsIn(language: string | undefined, messages: Messages | undefined, loaded: Locale | undefined): Words {
  if (language === undefined) return { language, sources: [messages] }
  const shown = isEnglish(language) ? { language, messages: {} } : loaded ?? { language, messages: blankMessages }
  // Without a locale for the language there is English, unless the app brings one.
  const isOfApp = isEnglish(shown.language) && isWhole(messages)
  return { language: toLanguageTag(isOfApp ? language : shown.language), sources: [messages, shown.messages] }
}

/** Whether an app has translated most of the kit. */
function isWhole(messages: Messages | undefined): boolean {
  return messages !== undefined && Object.keys(messages).length > Object.keys(englishMessages).length / 2
}
