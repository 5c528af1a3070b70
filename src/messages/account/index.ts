// The door of the words on accounts: linking, unlinking, making one, logging in again. They are loaded with what shows
// them.
import type { MessageKey } from '../messages.ts'
import { allWords } from '../trouble/index.ts'
import english from './en.json'

/** All words of the kit's own pages in English. */
export const accountWords: Readonly<Record<MessageKey, string>> = { ...allWords, ...english }
