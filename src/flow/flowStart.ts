// What a flow begins with, as an app says it.
import { checkModule, type AuthManagerInfo, type ModuleName } from '../protocol/index.ts'
import type { FlowOptions } from './ports.ts'
import { withName } from './values.ts'

/** What a flow begins with. */
export interface FlowStart<Module extends ModuleName = ModuleName> {
  /** The AuthManager module to run. A component starts a new flow when it changes. */
  readonly module: Module
  /** What the field for the username holds at first. */
  readonly username?: string | undefined
  /**
   * An info that was fetched before with `client.info()`, for example on a server, so that the fields are there at once. For a link,
   * and with `checkSession`, they are there as soon as it is known who is logged in. It holds no token.
   *
   * Or a promise of what the wiki answers in this browser, as the JSON of the API: it takes the place of the GET, and never suspends.
   * If it rejects, or brings anything else, the wiki is asked, and development says so. Create it once, outside of the component.
   */
  readonly initialInfo?: AuthManagerInfo | Promise<unknown> | undefined
  /**
   * Asks first whether a user is logged in, with one more request, and offers to continue as that user. Ignored by modules
   * that do not log in, and by reauthentication. False by default.
   */
  readonly checkSession?: boolean | undefined
  /** Continues with a login when an account was created, which does not log in by itself. False by default. */
  readonly logInAfterCreate?: boolean | undefined
  /**
   * Continues with a login when a temporary password was asked for, which is of use nowhere else. If it is false, such a flow has
   * passed as soon as the wiki was asked. True by default, except for a component whose `links.logIn` leads elsewhere.
   */
  readonly logInAfterReset?: boolean | undefined
  /**
   * The security-sensitive operation that this login reauthenticates for. `username` says who has to log in. Needed after the
   * API error `reauthenticate`.
   */
  readonly reauthenticate?: string | undefined
  /** What `changeauthenticationdata` changes, by the id of its request. By default the password. Other modules take none. */
  readonly request?: (Module extends 'changeauthenticationdata' ? string : never) | undefined
}

/** An answer that is on its way, in contrast to one that is there. */
export function isPromise(initialInfo: FlowOptions['initialInfo']): initialInfo is Promise<unknown> {
  return !!initialInfo && 'then' in initialInfo
}

export function toFlowOptions(start: FlowStart): FlowOptions {
  const { module, username, initialInfo, checkSession, logInAfterCreate, logInAfterReset = true, reauthenticate, request } = start
  checkModule(module)
  const task = {
    module,
    request,
    reauthenticatesFor: reauthenticate,
    expectedUsername: reauthenticate && username,
    loginAfterCreate: logInAfterCreate,
    loginAfterReset: logInAfterReset,
  }
  return { task, prefill: withName(new Map(), username), initialInfo, checkSession }
}
