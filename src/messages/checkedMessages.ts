// A type that says which message a mistyped key may have meant. The compiler does so by itself only for keys without hyphens.
import type { MessageKey, Messages } from './messages.ts'

/** The prop `messages` of a component, whose keys are checked. */
export interface CheckedMessages<Given extends object> {
  /** Replaces messages of the package by their keys, which docs/messages lists. The labels of the wiki's fields come from the wiki. */
  readonly messages?: (Messages & MistypedMessages<Given>) | undefined
}

/**
 * A sentence in place of the type of each message that does not exist. A locale has `@metadata` beside its messages, and of a
 * record with any keys nothing is known.
 */
type MistypedMessages<Given extends object> = {
  readonly [Key in keyof Given]?: Key extends MessageKey | '@metadata'
    ? unknown
    : string extends Key ? unknown : Key extends string ? NoSuchMessage<Key, LikelyKey<Key>> : never
}

type NoSuchMessage<Given extends string, Likely extends string> = [Likely] extends [never]
  ? `There is no message "${Given}". docs/messages lists all.`
  : `There is no message "${Given}". Did you mean ${Listed<Likely>}?`

/** The keys that go on where the given one ends, or else those that differ from it in a few letters. */
type LikelyKey<Given extends string> = [Extract<MessageKey, `${Given}-${string}`>] extends [never]
  ? NearKey<Given, MessageKey>
  : Extract<MessageKey, `${Given}-${string}`>

type NearKey<Given extends string, Key extends string> = Key extends unknown ? (IsNear<Given, Key> extends true ? Key : never) : never

/** Whether two texts begin or end alike, and differ in up to three letters between. */
type IsNear<One extends string, Other extends string, Start extends string = ''> = One extends `${infer Letter}${infer Rest}`
  ? Other extends `${Letter}${infer OtherRest}` ? IsNear<Rest, OtherRest, Letter> : EndsAlike<One, Other, Start>
  : EndsAlike<One, Other, Start>

type EndsAlike<End extends string, Other extends string, Start extends string, Dropped extends string = ''> = Other extends `${infer Between}${End}`
  ? `${Start}${End}` extends '' ? false : IsShort<Between>
  : End extends `${infer Letter}${infer Shorter}`
    ? IsShort<`${Dropped}${Letter}`> extends true ? EndsAlike<Shorter, Other, Start, `${Dropped}${Letter}`> : false
    : false

/** Whether a text has up to three letters. */
type IsShort<Text extends string> = Text extends `${string}${string}${string}${infer Rest}` ? (Rest extends '' ? true : false) : true

/** `"one", "other"`: as a union, the compiler would leave some of them out. */
type Listed<Names extends string, End extends string = ''> = [Names] extends [never]
  ? End
  : Listed<Exclude<Names, LastOf<Names>>, `"${LastOf<Names>}"${End extends '' ? '' : ', '}${End}`>

/** The last one of a union: of several signatures the compiler infers from the last. */
type LastOf<Names> = (Names extends unknown ? (get: () => Names) => void : never) extends (get: infer All) => void
  ? All extends () => infer Last ? Extract<Last, string> : never
  : never
