// What happens in a random conversation with the store of a flow: replies, what the user does, windows, and leaving the page.
import fc from 'fast-check'
import type { Command, GoToEvent } from '../../src/flow/index.ts'
import type { ModuleName } from '../../src/protocol/index.ts'
import { reply, type Reply } from './replies.ts'

export interface Setting {
  readonly module: ModuleName
  readonly reauthenticatesFor: string | undefined
  readonly username: string | undefined
  readonly checkSession: boolean
  readonly loginAfterCreate: boolean
  readonly initial: Reply | undefined
  /** What this tab brings back from a redirect: nothing, or parameters, at once or later. */
  readonly tabReturn: 'none' | 'now' | 'later' | 'nothingLater'
  readonly prefersTab: boolean
  /** Whether each attempt to open a window succeeds, in turn. */
  readonly opens: readonly boolean[]
}

export type Operation =
  /** Answers one of the open requests. */
  | { readonly kind: 'reply'; readonly to: number; readonly reply: Reply }
  /** Fills in the form, or a part of it, and submits it once or twice. `button` counts through the buttons of the step. */
  | { readonly kind: 'submit'; readonly button: number | undefined; readonly isComplete: boolean; readonly isTwice: boolean }
  | { readonly kind: 'command'; readonly command: Command | GoToEvent }
  | { readonly kind: 'window'; readonly window: number; readonly event: 'popupClosed' | 'popupMaybeClosed' | 'timeoutWarning' | 'timedOut' | 'returned' | 'returnedEmpty' }
  | { readonly kind: 'supersede' | 'subscribe' | 'leave' | 'wait' }

export const setting: fc.Arbitrary<Setting> = fc.record({
  module: fc.constantFrom<ModuleName>('clientlogin', 'clientlogin', 'linkaccount', 'createaccount'),
  reauthenticatesFor: fc.constantFrom(undefined, undefined, undefined, 'UnlinkAccount'),
  username: fc.constantFrom(undefined, 'Ada'),
  checkSession: fc.constantFrom(false, false, false, true),
  loginAfterCreate: fc.boolean(),
  initial: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: reply }),
  tabReturn: fc.oneof({ weight: 7, arbitrary: fc.constant('none' as const) }, { weight: 1, arbitrary: fc.constantFrom('now', 'later', 'nothingLater') }),
  prefersTab: fc.constantFrom(false, false, false, true),
  opens: fc.array(fc.boolean(), { maxLength: 3 }),
})

const ofKind = (...kinds: readonly Command['kind'][]) => fc.constantFrom(...kinds).map((kind) => ({ kind }))
const goTo = fc.record({
  kind: fc.constant('goTo' as const),
  module: fc.constantFrom<ModuleName>('clientlogin', 'createaccount', 'resetpassword'),
  username: fc.constantFrom(undefined, 'Ada'),
})
const command: fc.Arbitrary<Command | GoToEvent> = fc.oneof(
  { weight: 5, arbitrary: ofKind('openPopup', 'redirectInTab', 'extendRedirect', 'refresh') },
  { weight: 1, arbitrary: goTo },
  { weight: 2, arbitrary: ofKind('startOver', 'stayLoggedIn') },
  { weight: 1, arbitrary: ofKind('cancel') },
)

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('reply' as const), to: fc.nat(3), reply }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('submit' as const), button: fc.option(fc.nat(4), { nil: undefined }), isComplete: fc.constantFrom(true, true, true, true, true, false), isTwice: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('command' as const), command }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('window' as const), window: fc.nat(2), event: fc.constantFrom('popupClosed', 'popupMaybeClosed', 'timeoutWarning', 'timedOut', 'returned', 'returned', 'returnedEmpty') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('supersede', 'subscribe', 'subscribe', 'leave', 'wait') }) },
)

/** Long ones, because a redirect and back takes six. fast-check leaves out what a failure does not need. */
export const operations = fc.oneof(
  { weight: 3, arbitrary: fc.array(operation, { minLength: 12, maxLength: 40, size: 'max' }) },
  { weight: 1, arbitrary: fc.array(operation, { maxLength: 12, size: 'max' }) },
)
