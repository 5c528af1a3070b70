// Loads the messages of a locale. English is built in.
import type { Messages } from './messages.ts'

const englishCode = /^en\b/

/** A no-break space for every message, so that text neither flashes in English nor moves the layout while a locale loads. */
const blankMessages = new Proxy<Messages>({}, { get: () => '\u00a0' })

/** Returns the messages that replace English: those that were loaded, or blank ones until then. */
export function messagesFor(language: string, loaded: Messages = blankMessages): Messages {
  return englishCode.test(language) ? {} : loaded
}

/**
 * Calls `onMessages` when the locale has loaded, and with no messages, which means English, after one second without it.
 * Calls `onFailure` if it cannot be loaded. Returns what cancels both, or `undefined` if the language is English.
 */
export function loadMessages(language: string, onMessages: (messages: Messages) => void, onFailure: () => void): (() => void) | undefined {
  if (englishCode.test(language)) return
  let isWanted = true
  const deliver = (messages: Messages) => { if (isWanted) onMessages(messages) }
  const timer = setTimeout(deliver, 1000, {})
  // The table of locales is a chunk of its own, because most pages are in English.
  const loading = import('./locales/loadLocale.lazy.ts').then(({ loadLocale }) => loadLocale(language))
  loading.then((messages) => {
    clearTimeout(timer)
    deliver(messages)
  }, () => { if (isWanted) onFailure() })
  return () => {
    isWanted = false
    clearTimeout(timer)
  }
}
