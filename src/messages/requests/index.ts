// The door of the words about captchas, codes, keys and other requests that few logins have. It is apart, so that they
// are loaded with what shows them.
import type { RequestKey } from '../messages.ts'
import english from './en.json'

/** The words in English. */
export const requestWords: Readonly<Record<RequestKey, string>> = english
