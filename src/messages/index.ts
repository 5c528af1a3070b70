// The door of the kit's own words.
export { localeLoader } from './locales.ts'
export { createTranslate, type MessageKey, type Messages, type Translate } from './messages.ts'
