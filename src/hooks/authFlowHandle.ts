// A flow as a component uses it.
import type { FieldIssue, FlowState, FormInput, FormRecord } from '../flow/index.ts'
import type { AuthClient, ModuleName } from '../protocol/index.ts'

/** A flow, and what can be done with it. */
export interface AuthFlowHandle {
  /** The module that is being run. A flow may run others than the one that it began with. */
  readonly module: ModuleName
  /** The absolute URL of api.php. Links in the wiki's messages are relative to it. */
  readonly api: string
  /** Asks the wiki whatever else the app wants to know, as in `findUser(flow.client, name)`. */
  readonly client: AuthClient
  /** The language of the wiki's words and the kit's: the one that was asked for, else the one in which the wiki has answered. */
  readonly language: string | undefined
  /** What the flow is at: its `kind` tells what else there is. */
  readonly state: FlowState
  /**
   * Submits the step: `submit(new FormData(form))`, or a record, a Map or pairs. Returns what is missing; then nothing is sent. A
   * name that the step does not have, and a value that its field does not take, are left out, and development says so once.
   */
  readonly submit: <Given extends object>(values?: FormInput | FormRecord<Given>) => Promise<readonly FieldIssue[]>
  /** Submits the step by one of its buttons. */
  readonly submitWith: <Given extends object>(button: string, values?: FormInput | FormRecord<Given>) => Promise<readonly FieldIssue[]>
  /** Asks the wiki again for the fields of the first step, for example for another captcha. */
  readonly refresh: () => void
  /** Ends the flow. The wiki forgets it by itself. */
  readonly cancel: () => void
  /** Starts the flow again from its first form. */
  readonly startOver: () => void
  /** In `alreadyLoggedIn`: continue as the current user. Use `startOver` to log in as another one. */
  readonly stayLoggedIn: () => void
  /**
   * The modules that the user can go on with in place of the current one: from a login to `resetpassword` and `createaccount`, and
   * back. Empty while something else is in progress.
   */
  readonly otherModules: readonly ModuleName[]
  /**
   * Goes on with one of `otherModules`. `username` is what was typed. With `createaccount`, the account is for
   * `state.task.externalIdentity`, if there is one.
   */
  readonly goTo: (module: ModuleName, username?: string) => void
  /** Whether a redirect can use a popup. */
  readonly canUsePopup: boolean
  /** Opens the popup of a redirect, or another one. Call it in a click: browsers block it elsewhere. */
  readonly openPopup: () => void
  /** After the notice or reason `outcomeUnknown`: asks the wiki again what came of the submit. */
  readonly lookAgain: () => void
  /** Redirects in this tab. */
  readonly redirectInTab: () => void
  /** In `redirecting`: waits as long again. Offer it when `state.isTimingOut` is set. */
  readonly extendRedirect: () => void
}
