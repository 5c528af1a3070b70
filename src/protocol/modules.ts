// The modules of the AuthManager family, one row each: all that differs between them on the wire.

export type ModuleName = 'clientlogin' | 'linkaccount' | 'createaccount'

/** A module that works in steps: it begins, asks, and goes on until it passes or fails. */
export interface StepModule {
  /** What stands before each of the module's own parameters, and what it is called in `amirequestsfor=`. */
  readonly prefix: string
  /** `type=` of the token that its POSTs carry. */
  readonly tokenType: 'login' | 'csrf' | 'createaccount'
  /** What authmanagerinfo must say for the module to be of use at all. */
  readonly allowedBy: 'canAuthenticateNow' | 'canLinkAccounts' | 'canCreateAccounts'
}

/**
 * The table of step modules by their `action=`. Adding one of the family is adding a row.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export const modules: Readonly<Record<ModuleName, StepModule>> = {
  clientlogin: { prefix: 'login', tokenType: 'login', allowedBy: 'canAuthenticateNow' },
  linkaccount: { prefix: 'link', tokenType: 'csrf', allowedBy: 'canLinkAccounts' },
  createaccount: { prefix: 'create', tokenType: 'createaccount', allowedBy: 'canCreateAccounts' },
}
