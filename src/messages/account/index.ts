// The door of the words on accounts: linking, unlinking, making one, logging in again. They are loaded with what shows
// them.
import type { MessageKey } from '../messages.ts'
import trouble from '../trouble/en.json'
import page from '../page/en.json'
import english from './en.json'

/** All words of the kit in English that a page about accounts can show. */
export const accountWords: Readonly<Record<MessageKey, string>> = { ...page, ...trouble, ...english }
