// The table of AuthManager's API modules: one row each, with all that differs between them.

/**
 * The `action=` of a module.
 *
 * - `clientlogin`: logs a user in.
 * - `createaccount`: creates an account.
 * - `linkaccount`: links an account of an identity provider to the user who is logged in.
 * - `changeauthenticationdata`: changes what the user logs in with, such as the password.
 * - `resetpassword`: mails a temporary password.
 */
export type ModuleName = 'clientlogin' | 'linkaccount' | 'createaccount' | 'changeauthenticationdata' | 'resetpassword'

/** A module that is answered with a form. */
export interface AuthModule {
  /** The prefix of the module's parameters. */
  readonly prefix: string
  /** The value of `amirequestsfor=` for its first form. `undefined`: only the module's parameters tell what it takes. */
  readonly requestsFor: 'login' | 'link' | 'create' | 'change' | undefined
  /**
   * Whether it runs in steps: it begins, then continues until it passes or fails. Other modules are done with one POST, and
   * refuse it with an error of the API.
   */
  readonly hasSteps: boolean
  /** The `type=` of the token that its POSTs need. */
  readonly tokenType: 'login' | 'csrf' | 'createaccount'
  /** The property of `AuthManagerInfo` that has to be true, or the module cannot be used. */
  readonly allowedBy?: 'canAuthenticateNow' | 'canLinkAccounts' | 'canCreateAccounts' | undefined
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
 * The modules by their `action=`.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export const modules: Readonly<Record<ModuleName, AuthModule>> = {
  clientlogin: {
    prefix: 'login',
    requestsFor: 'login',
    hasSteps: true,
    tokenType: 'login',
    allowedBy: 'canAuthenticateNow',
    logsIn: true,
    createsAccount: false,
    createsWith: 'createaccount',
  },
  linkaccount: {
    prefix: 'link',
    requestsFor: 'link',
    hasSteps: true,
    tokenType: 'csrf',
    allowedBy: 'canLinkAccounts',
    logsIn: false,
    createsAccount: false,
    sensitiveOperation: 'LinkAccounts',
  },
  createaccount: {
    prefix: 'create',
    requestsFor: 'create',
    hasSteps: true,
    tokenType: 'createaccount',
    allowedBy: 'canCreateAccounts',
    logsIn: false,
    createsAccount: true,
  },
  changeauthenticationdata: {
    prefix: 'changeauth',
    requestsFor: 'change',
    hasSteps: false,
    tokenType: 'csrf',
    logsIn: false,
    createsAccount: false,
    sensitiveOperation: 'ChangeCredentials',
  },
  resetpassword: { prefix: '', requestsFor: undefined, hasSteps: false, tokenType: 'csrf', logsIn: false, createsAccount: false },
}

/** Throws a `TypeError` if there is no such module. Not every app is checked by a compiler. */
export function checkModule(module: string): void {
  if (Object.hasOwn(modules, module)) return
  throw new TypeError(`react-mediawiki-auth: "module" is "${module}", and not one of ${Object.keys(modules).join(', ')}.`)
}

/** The name of the module that logs in. */
export type LoginModule = 'clientlogin'

/** The module that logs in and reauthenticates. */
export const loginModule = 'clientlogin' satisfies ModuleName

/** The module that creates an account. */
export const accountModule: ModuleName = 'createaccount'

/** The module that links an account of an identity provider to the user who is logged in. */
export const linkModule: ModuleName = 'linkaccount'

/** The module that changes what the user logs in with, such as the password. */
export const changeModule = 'changeauthenticationdata' satisfies ModuleName

/** The module that mails a new password. */
export const resetModule = 'resetpassword' satisfies ModuleName

/** The result of a module that has passed. After `resetpassword` it is that of the login that follows; without one no user is named. */
export type PassedName<Module extends ModuleName> = Module extends 'clientlogin' | 'createaccount'
  ? { readonly username: string }
  : { readonly username?: Module extends 'resetpassword' ? string : never }
