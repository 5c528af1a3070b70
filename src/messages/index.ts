// The door of the kit's own words: those of the page, and how any are looked up.
export { directionOf } from './directionOf.ts'
export { loadWords, wordsFor } from './loadWords.ts'
export { createTranslate, pageWords } from './messages.ts'
export type { MessageKey, Messages, PageKey, Translate, WordSources } from './messages.ts'
