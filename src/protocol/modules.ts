// The table of AuthManager's API modules: one row each, with all that differs between them.

/** The `action=` of a module. */
export type ModuleName = 'clientlogin' | 'linkaccount' | 'createaccount'

/** A module that runs in steps: it begins, then continues until it passes or fails. */
export interface StepModule {
  /** The prefix of the module's parameters, and its name in `amirequestsfor=`. */
  readonly prefix: string
  /** The `type=` of the token that its POSTs need. */
  readonly tokenType: 'login' | 'csrf' | 'createaccount'
  /** The property of `AuthManagerInfo` that has to be true, or the module cannot be used. */
  readonly allowedBy: 'canAuthenticateNow' | 'canLinkAccounts' | 'canCreateAccounts'
  /** Whether the module logs a user in, and names the user in `PASS`. */
  readonly logsIn: boolean
  /** Whether the module creates an account, and names it in `PASS`. */
  readonly createsAccount: boolean
  /**
   * The security-sensitive operation of the module, for which the wiki may need a fresh login. A module that has one needs
   * a user who is logged in.
   */
  readonly sensitiveOperation?: string | undefined
  /** The module that creates the account if the user turns out to have none. */
  readonly createsWith?: ModuleName | undefined
}

/**
 * The step modules by their `action=`.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export const modules: Readonly<Record<ModuleName, StepModule>> = {
  clientlogin: {
    prefix: 'login',
    tokenType: 'login',
    allowedBy: 'canAuthenticateNow',
    logsIn: true,
    createsAccount: false,
    createsWith: 'createaccount',
  },
  linkaccount: {
    prefix: 'link',
    tokenType: 'csrf',
    allowedBy: 'canLinkAccounts',
    logsIn: false,
    createsAccount: false,
    sensitiveOperation: 'LinkAccounts',
  },
  createaccount: { prefix: 'create', tokenType: 'createaccount', allowedBy: 'canCreateAccounts', logsIn: false, createsAccount: true },
}

/** The module that logs in and reauthenticates. */
export const loginModule: ModuleName = 'clientlogin'

/** The module that links an account of an identity provider to the user who is logged in. */
export const linkModule: ModuleName = 'linkaccount'

/** The result of a module that has passed. Linking names no one: the user was logged in before. */
export type PassedName<Module extends ModuleName> = Module extends 'linkaccount'
  ? { readonly username?: never }
  : { readonly username: string }
