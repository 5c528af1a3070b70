// The modules of the AuthManager family, one row each: all that differs between them. Nothing else in the kit asks
// which one it is.

export type ModuleName = 'clientlogin' | 'linkaccount' | 'createaccount'

/** A module that works in steps: it begins, asks, and goes on until it passes or fails. */
export interface StepModule {
  /** What stands before each of the module's own parameters, and what it is called in `amirequestsfor=`. */
  readonly prefix: string
  /** `type=` of the token that its POSTs carry. */
  readonly tokenType: 'login' | 'csrf' | 'createaccount'
  /** What authmanagerinfo must say for the module to be of use at all. */
  readonly allowedBy: 'canAuthenticateNow' | 'canLinkAccounts' | 'canCreateAccounts'
  /** Whether somebody is logged in by it, and named when it passes. */
  readonly logsIn: boolean
  /**
   * What the wiki calls it when it wants a fresh login first. Only somebody who is logged in can use a module that has
   * such a name.
   */
  readonly sensitiveOperation?: string
  /** Makes an account for somebody who turned out to have none. */
  readonly createsWith?: ModuleName
}

/**
 * The table of step modules by their `action=`. Adding one of the family is adding a row.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export const modules: Readonly<Record<ModuleName, StepModule>> = {
  clientlogin: {
    prefix: 'login',
    tokenType: 'login',
    allowedBy: 'canAuthenticateNow',
    logsIn: true,
    createsWith: 'createaccount',
  },
  linkaccount: {
    prefix: 'link',
    tokenType: 'csrf',
    allowedBy: 'canLinkAccounts',
    logsIn: false,
    sensitiveOperation: 'LinkAccounts',
  },
  createaccount: { prefix: 'create', tokenType: 'createaccount', allowedBy: 'canCreateAccounts', logsIn: false },
}

/** The module that proves who somebody is, on the way to what needs to know it. */
export const loginModule: ModuleName = 'clientlogin'

/** The module that connects an account elsewhere with the one that is logged in. */
export const linkModule: ModuleName = 'linkaccount'

/** What a module says when it has passed: linking names nobody, for the person was logged in before. */
export type PassedName<Module extends ModuleName> = Module extends 'linkaccount'
  ? { readonly username?: never }
  : { readonly username: string }
