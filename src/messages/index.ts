// The door of the kit's own words: those of the page, and how any are looked up.
export { textDirection } from './directionOf.ts'
export { loadMessages, messagesFor } from './loadWords.ts'
export { createTranslate, englishMessages } from './messages.ts'
export type { MessageKey, Messages, PageKey, Translate, MessageSources } from './messages.ts'
