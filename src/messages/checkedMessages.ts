// A type that names the message that a mistyped key may have meant. The compiler does so by itself only for keys without hyphens.
import type { MessageKey, Messages } from './messages.ts'

/** The prop `messages` of a component, whose keys are checked. */
export interface CheckedMessages<Given extends object> {
  /** Replaces messages of the package by their keys, which docs/messages lists. The labels of the wiki's fields come from the wiki. */
  readonly messages?: (Messages & MistypedMessages<Given>) | undefined
}

/** A sentence in place of the type of each message that does not exist. A locale has `@metadata` beside its messages. */
type MistypedMessages<Given extends object> = {
  readonly [Key in keyof Given]: Key extends MessageKey | '@metadata'
    ? unknown
    : Key extends string ? `There is no message "${Key}". Did you mean "${NearestKey<Key>}"?` : never
}

/** Of the keys that begin most like the given one those that end most like it: the wrong letter is in between. */
type NearestKey<Given extends string> = EndingLike<Given, BeginningLike<Given>>

type BeginningLike<Given extends string, Keys extends string = MessageKey, Start extends string = ''> =
  Given extends `${infer Letter}${infer Rest}`
    ? [Extract<Keys, `${Start}${Letter}${string}`>] extends [never]
      ? Keys
      : BeginningLike<Rest, Extract<Keys, `${Start}${Letter}${string}`>, `${Start}${Letter}`>
    : Keys

type EndingLike<End extends string, Keys extends string> =
  [Extract<Keys, `${string}${End}`>] extends [never]
    ? End extends `${string}${infer Shorter}` ? EndingLike<Shorter, Keys> : Keys
    : Extract<Keys, `${string}${End}`>
