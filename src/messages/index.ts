// Public API of messages/: the package's own messages, their locales, and how a message is looked up.
export type { CheckedMessages } from './checkedMessages.ts'
export { loadMessages, messagesFor } from './loadMessages.ts'
export { createTranslate, englishMessages } from './messages.ts'
export type { ComponentMessageKey, MessageKey, Messages, MessageSources, Translate } from './messages.ts'
export type { ReturnPageKey } from './return/index.ts'
export { sessionMessages, type SessionMessageKey } from './session/index.ts'
export { textDirection } from './textDirection.ts'
