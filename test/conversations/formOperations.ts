// What happens in a random conversation with a rendered form: replies, and what a user and a page do.
import fc from 'fast-check'
import type { ModuleName } from '../../src/protocol/index.ts'
import { reply, type Reply } from './replies.ts'

export interface PageSetting {
  readonly module: ModuleName
  readonly username: string | undefined
  readonly checkSession: boolean
  readonly logInAfterCreate: boolean
  readonly isStrict: boolean
  readonly isCancellable: boolean
  readonly hasQueryClient: boolean
  readonly hasReturnPage: boolean
  readonly autoSubmitCodes: boolean
  /** What comes of asking the user for a security key. */
  readonly key: 'none' | 'denied' | 'answers' | 'waits'
  /** Whether each attempt to open a window succeeds, in turn. */
  readonly opens: readonly boolean[]
}

/** Numbers count through what is on the page, round and round. */
export type PageOperation =
  | { readonly kind: 'reply'; readonly to: number; readonly reply: Reply }
  /** `isSilent`: without an event, as password managers do. */
  | { readonly kind: 'type'; readonly input: number; readonly isSilent: boolean }
  | { readonly kind: 'fill' | 'enter' | 'language' | 'leave' | 'come' | 'wait' }
  /** Fills in what is empty, and presses the submit button. */
  | { readonly kind: 'submit'; readonly isTwice: boolean }
  | { readonly kind: 'press'; readonly button: number; readonly isTwice: boolean }
  | { readonly kind: 'window'; readonly window: number; readonly event: 'popupClosed' | 'popupMaybeClosed' | 'timeoutWarning' | 'timedOut' | 'returned' }

export const pageSetting: fc.Arbitrary<PageSetting> = fc.record({
  module: fc.constantFrom<ModuleName>('clientlogin', 'clientlogin', 'linkaccount', 'createaccount'),
  username: fc.constantFrom(undefined, 'Ada'),
  checkSession: fc.constantFrom(false, false, false, true),
  logInAfterCreate: fc.boolean(),
  isStrict: fc.boolean(),
  isCancellable: fc.boolean(),
  hasQueryClient: fc.boolean(),
  hasReturnPage: fc.boolean(),
  autoSubmitCodes: fc.boolean(),
  key: fc.constantFrom('none', 'denied', 'answers', 'waits'),
  opens: fc.array(fc.boolean(), { maxLength: 3 }),
})

const operation: fc.Arbitrary<PageOperation> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('reply' as const), to: fc.nat(2), reply }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('submit' as const), isTwice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('fill', 'enter') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), input: fc.nat(5), isSilent: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('press' as const), button: fc.oneof(fc.constant(0), fc.nat(6)), isTwice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('window' as const), window: fc.nat(2), event: fc.constantFrom('popupClosed', 'popupMaybeClosed', 'timeoutWarning', 'timedOut', 'returned', 'returned') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('language', 'leave', 'come', 'come', 'wait') }) },
)

/** The first reply is to the first question. fast-check leaves out what a failure does not need. */
export const pageOperations = fc
  .tuple(fc.record({ kind: fc.constant('reply' as const), to: fc.constant(0), reply }), fc.array(operation, { minLength: 6, maxLength: 20, size: 'max' }))
  .map(([first, rest]): readonly PageOperation[] => [first, ...rest])
