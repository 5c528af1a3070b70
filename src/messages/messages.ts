// The package's own messages and their keys. Messages of the wiki are no part of it.
import english from './locales/en.json'
import type { ReturnPageKey } from './return/index.ts'
import type { SessionMessageKey } from './session/index.ts'

/** The key of a message of the components. */
export type ComponentMessageKey = Exclude<keyof typeof english, '@metadata'>

/** The key of any message of the package. */
export type MessageKey = ComponentMessageKey | ReturnPageKey | SessionMessageKey

/** Messages that replace the built-in ones, by their keys. `$1`, `$2` are replaced by parameters. */
export interface Messages extends Partial<Readonly<Record<MessageKey, string | undefined>>> {}

export const englishMessages: Readonly<Record<ComponentMessageKey, string>> = english
