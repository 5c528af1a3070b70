// The modules of the AuthManager family, one row each: all that differs between them on the wire.

/** A module that works in steps: it begins, asks, and goes on until it passes or fails. */
export interface StepModule {
  /** The value of `action=`. */
  readonly action: ModuleName
  /** What stands before each of the module's own parameters. */
  readonly prefix: string
  /** `amirequestsfor=` before the first step, and between steps. */
  readonly operation: { readonly begin: string; readonly continue: string }
  /** `type=` of the token that its POSTs carry. */
  readonly tokenType: 'login' | 'csrf' | 'createaccount'
  /** What authmanagerinfo must say for the module to be of use at all. */
  readonly allowedBy: 'canAuthenticateNow' | 'canLinkAccounts' | 'canCreateAccounts'
  /** Whether it knows `preservestate`. */
  readonly preservesState: boolean
}

export type ModuleName = 'clientlogin' | 'linkaccount' | 'createaccount'

/**
 * The table of step modules. Adding one of the family is adding a row.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export const modules: Readonly<Record<ModuleName, StepModule>> = {
  clientlogin: {
    action: 'clientlogin',
    prefix: 'login',
    operation: { begin: 'login', continue: 'login-continue' },
    tokenType: 'login',
    allowedBy: 'canAuthenticateNow',
    preservesState: true,
  },
  linkaccount: {
    action: 'linkaccount',
    prefix: 'link',
    operation: { begin: 'link', continue: 'link-continue' },
    tokenType: 'csrf',
    allowedBy: 'canLinkAccounts',
    preservesState: false,
  },
  createaccount: {
    action: 'createaccount',
    prefix: 'create',
    operation: { begin: 'create', continue: 'create-continue' },
    tokenType: 'createaccount',
    allowedBy: 'canCreateAccounts',
    preservesState: true,
  },
}
