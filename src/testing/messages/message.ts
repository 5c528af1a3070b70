// A message before it has a language: a key and its parameters. Knows no texts.

export type MessageParam = string | null | { readonly num: number } | { readonly duration: number } | Message

export interface Message {
  /** A key of the texts; anything else is its own text, in wikitext. */
  readonly key: string
  readonly params: readonly MessageParam[]
  /** The code on the wire, where a provider gave one that is not its key. */
  readonly code?: string
}

export function message(key: string, ...params: MessageParam[]): Message {
  return { key, params }
}

/** A name shown as it is: `$1` filled in, which is how providers and accounts without a message appear. */
export function verbatim(text: string | null): Message {
  return message('$1', text)
}

/** Providers that give prose in place of a key get that prose, mangled, as their code. */
export function messageCode({ key, code }: Message): string {
  return code ?? key.replace(/[^a-zA-Z0-9_-]/g, '_')
}
