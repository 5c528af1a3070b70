// The callbacks of a flow. None gets a value that was typed, a token or a URL.
import type { FlowChange, FlowState, Step, StopReason } from '../flow/index.ts'
import type { Failure, ModuleName, PassedName } from '../protocol/index.ts'
import type { ScriptFailure } from '../lazy/index.ts'
import type { CaptchaFailure } from './captcha/captchaFailure.ts'

/** What `onPass` gets: who is logged in, or whose account was created. Linking names no one: the user was logged in before. */
export type PassOf<Module extends ModuleName> = PassedName<Module> & {
  /**
   * Set only if another user came than was expected, and then that one: another tab or another user may have logged in. So look
   * whether it is `undefined`, and don't compare it with `username`.
   */
  readonly expectedUsername?: string | undefined
}

/** A step that is shown. */
export interface StepInfo {
  readonly kind: Step['kind']
  /** The kinds of its requests, such as `TOTPAuthenticationRequest`. */
  readonly requestKinds: readonly string[]
}

/** A change of state, for logs and metrics. */
export interface FlowReport {
  /** The module that is being run. */
  readonly module: ModuleName
  readonly kind: FlowState['kind']
  /** What has led to the state. */
  readonly event: FlowChange['event']
  /** The code of the wiki's message or error, if there is one. */
  readonly code: string | undefined
  /** How long the state before lasted, in milliseconds. */
  readonly durationMs: number
}

/**
 * What answers at the `returnUrl` does not call `startReturnPage`, so no popup can be used. The user can redirect in this tab.
 * Usually the page was left out of a build. The console says so, too.
 */
export interface ReturnPageMissing {
  readonly kind: 'returnPageMissing'
}

/** Why something went wrong that is no refusal: no answer, no form, no return page, no captcha, or a file of the package that could not be loaded. */
export type FlowError = Failure | Exclude<StopReason, { readonly failure: Failure }> | ScriptFailure | CaptchaFailure | ReturnPageMissing

/** The callbacks of a flow. */
export interface FlowCallbacks<Module extends ModuleName = ModuleName> {
  /**
   * Called once, when the flow has passed: whichever way led to a login, somebody is logged in then. A reset is followed by its login,
   * a new account where `logInAfterCreate` says so.
   */
  readonly onPass?: ((pass: PassOf<Module>) => void) | undefined
  /** Called when a form is shown that was not shown before. */
  readonly onStep?: ((step: StepInfo) => void) | undefined
  /** Called for every change of state. */
  readonly onEvent?: ((report: FlowReport) => void) | undefined
  /**
   * Called when there is no answer, no form can be shown, the return page is missing, a captcha fails, or a file cannot be loaded. A
   * refusal by the wiki, such as a wrong password, is no error: its `code` is in the report of `onEvent`.
   */
  readonly onError?: ((error: FlowError) => void) | undefined
  /** Called when the user cancels. */
  readonly onCancel?: (() => void) | undefined
}
