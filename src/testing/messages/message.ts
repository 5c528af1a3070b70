// A message: a key and its parameters, not yet in any language.

export type MessageParam = string | number | null | { readonly num: number } | { readonly duration: number } | Message

export interface Message {
  /** A key of the catalogue. A key that is not there is used as wikitext. */
  readonly key: string
  readonly params: readonly MessageParam[]
  /** The message code in the API, if it is not the key. */
  readonly code?: string | undefined
}

export function message(key: string, ...params: MessageParam[]): Message {
  return { key, params }
}

/** A text without a key, such as the name of an account. Real wikis send it as the parameter of `$1`. */
export function verbatimMessage(text: string | null): Message {
  return message('$1', text)
}

/**
 * Returns several messages as one; `undefined` if there are none. A list has no key, so MediaWiki makes its code of the
 * wikitext.
 */
export function messageList(messages: readonly Message[]): Message | undefined {
  if (messages.length <= 1) return messages[0]
  return message(messages.map((_, index) => `* $${index + 1}`).join('\n'), ...messages)
}

/** Of a text in place of a key, MediaWiki makes a code by replacing all special characters. */
export function messageCode({ key, code }: Message): string {
  return code ?? key.replace(/[^a-zA-Z0-9_-]/g, '_')
}
