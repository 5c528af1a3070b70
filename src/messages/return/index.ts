// The door of the words of the return page, which is a page of its own.
import english from './en.json'

export type ReturnPageKey = Exclude<keyof typeof english, '@metadata'>

export const returnPageMessages: Readonly<Record<ReturnPageKey, string>> = english
