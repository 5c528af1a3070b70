// The door of the words of the return page, which is a page of its own.
import english from './en.json'

export type ReturnKey = Exclude<keyof typeof english, '@metadata'>

export const returnWords: Readonly<Record<ReturnKey, string>> = english
