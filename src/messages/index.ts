// The door of the kit's own words: those of the page, and how any are looked up.
export { directionOf } from './directionOf.ts'
export { loadWords, wordsFor } from './loadWords.ts'
export { createTranslate, pageWords } from './messages.ts'
export type { AccountKey, MessageKey, Messages, PageKey, RequestKey, Translate, TroubleKey, WordSources } from './messages.ts'
