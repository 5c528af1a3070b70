// The messages around a session: logging out, and the dialog of a login. Apart from the others, because a login shows none.
import english from './en.json'

/** The key of a message around a session. */
export type SessionMessageKey = Exclude<keyof typeof english, '@metadata'>

export const sessionMessages: Readonly<Record<SessionMessageKey, string>> = english
