// The door of the words on accounts: linking, unlinking, making one, logging in again. They are loaded with what shows
// them.
import type { AccountKey, TroubleKey } from '../messages.ts'
import { allWords } from '../trouble/index.ts'
import english from './en.json'

/** The words in English, with those of every flow. */
export const accountWords: Readonly<Record<AccountKey | TroubleKey, string>> = { ...allWords, ...english }
