// Public API of return/: the messages of the return page, which is a page of its own.
import english from './en.json'

/** The key of a message of the return page. */
export type ReturnPageKey = Exclude<keyof typeof english, '@metadata'>

export const returnPageMessages: Readonly<Record<ReturnPageKey, string>> = english
