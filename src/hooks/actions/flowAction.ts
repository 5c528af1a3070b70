// A way on beside the fields of a form, or in its place: a button that an app may draw by itself.

/** Something that the user can do besides filling in the form. */
export interface FlowAction {
  /** Use it as the key of the button. */
  readonly id: string
  /** What it does, for an icon or a place of its own. */
  readonly kind: FlowActionKind
  /** What the button says. */
  readonly label: string
  /** What comes of it, where the label does not tell. */
  readonly description?: string | undefined
  /** What stands above the actions of its kind, where there may be several. */
  readonly heading?: string | undefined
  /** The look that it has in the kit: `primary` continues, `quiet` cancels. Without it: one of several choices. */
  readonly variant: 'primary' | 'quiet' | undefined
  /** The wiki asked to wait, or is answering. Until then `onClick` does nothing. */
  readonly isBusy: boolean
  /** Call it in the click itself: browsers open windows nowhere else. */
  readonly onClick: () => void
}

/**
 * - `cancel`, `startOver`, `tryAgain`: leave the flow, or begin it again.
 * - `lookAgain`: asks the wiki once more what came of a submit whose answer was lost.
 * - `stayLoggedIn`, `logInAsOther`: of a user who is logged in already.
 * - `openPopup`, `redirectInTab`, `extendRedirect`: the ways to an identity provider, and more time there.
 * - `logInHere`, `createAccount`, `leaveIdentity`: of a user whose identity has no account on the wiki.
 * - `secondFactor`: goes on with another second factor, one of each.
 * - `switchKeyboard`: the keyboard of a phone for a recovery code, and back.
 * - `anotherImage`: asks for another captcha.
 */
export type FlowActionKind =
  | 'cancel'
  | 'startOver'
  | 'tryAgain'
  | 'lookAgain'
  | 'stayLoggedIn'
  | 'logInAsOther'
  | 'openPopup'
  | 'redirectInTab'
  | 'extendRedirect'
  | 'logInHere'
  | 'createAccount'
  | 'leaveIdentity'
  | 'secondFactor'
  | 'switchKeyboard'
  | 'anotherImage'

export function toAction(kind: FlowActionKind, label: string, onClick: () => void, variant?: FlowAction['variant']): FlowAction {
  return { id: kind, kind, label, variant, isBusy: false, onClick }
}
