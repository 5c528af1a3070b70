// The door of the words that a login without trouble shows none of. It is apart, so that they are loaded with what
// shows them.
import type { TroubleKey } from '../messages.ts'
import page from '../page/en.json'
import redirect from '../redirect/en.json'
import english from './en.json'

/** All words of the kit's own pages in English. */
export const allWords: Readonly<Record<TroubleKey, string>> = { ...page, ...english, ...redirect }
