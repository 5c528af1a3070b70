// The user accounts of the wiki.
import type { FakePasskey, FakeUser } from '../options/fakeWikiOptions.ts'
import { canonicalUserName, newUserName, type NameRules } from './userName.ts'

export interface Account {
  readonly id: number
  readonly name: string
  readonly settings: Omit<FakeUser, 'name' | 'password'>
  /** `undefined` if the user can only log in at an identity provider. */
  password: string | undefined
  email: string
  realName: string
  /** When the account was created, in milliseconds. */
  readonly registeredAt: number
  /** Valid until a way to log in is changed or removed. One of the options has no age. */
  temporaryPassword: { readonly password: string; readonly sentAt: number | undefined } | undefined
  passwordState: 'good' | 'soft' | 'hard'
  /** The user's names at identity providers, by the provider's id. */
  readonly linkedAccounts: Map<string, string>
  readonly usedRecoveryCodes: Set<string>
  readonly passkeys: FakePasskey[]
  lastTotpStep: number
  /** The value of the token cookie, once the user has chosen to stay logged in. */
  rememberToken: string | undefined
}

export interface Accounts {
  /** Returns `undefined` if no account can have that name. */
  canonicalName(typed: string): string | undefined
  /** Returns `undefined` if no new account can have that name. */
  newName(typed: string): string | undefined
  /** The name may be in any form that `canonicalName` accepts. */
  find(typed: string): Account | undefined
  findLinked(providerId: string, remoteName: string): Account | undefined
  add(user: Pick<FakeUser, 'name'> & Partial<FakeUser>, registeredAt: number): Account
  all(): readonly Account[]
  names(): readonly string[]
}

/** When the users of the options were registered. */
const foundedAt = Date.UTC(2020, 0, 1)

export function createAccounts(users: readonly FakeUser[], rules: NameRules): Accounts {
  const byName = new Map<string, Account>()
  const canonicalName = (typed: string): string | undefined => canonicalUserName(typed, rules)
  const accounts: Accounts = {
    canonicalName,
    newName: (typed) => newUserName(typed, rules),
    find: (typed) => byName.get(canonicalName(typed) ?? ''),
    findLinked: (providerId, remoteName) =>
      [...byName.values()].find(({ linkedAccounts }) => linkedAccounts.get(providerId) === remoteName),
    add: ({ name: typed, password, ...settings }, registeredAt) => {
      const name = canonicalName(typed)
      if (name === undefined) throw new Error(`"${typed}" cannot be a username: give the fake wiki another one.`)
      const account = createAccount(byName.size + 1, name, { password, settings, registeredAt })
      byName.set(name, account)
      return account
    },
    all: () => [...byName.values()],
    names: () => [...byName.keys()],
  }
  users.forEach((user) => void accounts.add(user, foundedAt))
  return accounts
}

type NewAccount = Pick<Account, 'password' | 'settings' | 'registeredAt'>

function createAccount(id: number, name: string, { password, settings, registeredAt }: NewAccount): Account {
  const { temporaryPassword: temporary } = settings
  return {
    id,
    name,
    settings,
    password,
    email: settings.email ?? '',
    realName: '',
    registeredAt,
    temporaryPassword: temporary === undefined ? undefined : { password: temporary, sentAt: undefined },
    passwordState: settings.passwordExpired ?? 'good',
    linkedAccounts: new Map(Object.entries(settings.linkedAccounts ?? {})),
    usedRecoveryCodes: new Set(),
    passkeys: [...(settings.passkeys ?? [])],
    lastTotpStep: 0,
    rememberToken: undefined,
  }
}
