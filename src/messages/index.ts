// The door of the kit's own words: those of the page, and how any are looked up.
export { directionOf } from './directionOf.ts'
export { loadWords } from './loadWords.ts'
export { createTranslate, pageWords, type AnyKey, type MessageKey, type Messages, type PageKey, type Translate } from './messages.ts'
