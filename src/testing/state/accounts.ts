// The user accounts of the wiki.
import type { FakePasskey, FakeUser } from '../options/fakeWikiOptions.ts'
import { canonicalUserName } from './userName.ts'

export interface Account {
  readonly id: number
  readonly name: string
  readonly settings: Omit<FakeUser, 'name' | 'password'>
  /** `undefined` if the user can only log in at an identity provider. */
  password: string | undefined
  email: string
  realName: string
  /** When the account was created, in milliseconds; 0 for those that the wiki begins with. */
  readonly registeredAt: number
  /** Valid until the user chooses a new password. */
  temporaryPassword: string | undefined
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
  /** The name may be in any form that `canonicalUserName` accepts. */
  find(typed: string): Account | undefined
  findLinked(providerId: string, remoteName: string): Account | undefined
  add(user: Pick<FakeUser, 'name'> & Partial<FakeUser>, registeredAt?: number): Account
  all(): readonly Account[]
  names(): readonly string[]
}

export function createAccounts(users: readonly FakeUser[]): Accounts {
  const byName = new Map<string, Account>()
  const accounts: Accounts = {
    find: (typed) => byName.get(canonicalUserName(typed) ?? ''),
    findLinked: (providerId, remoteName) =>
      [...byName.values()].find(({ linkedAccounts }) => linkedAccounts.get(providerId) === remoteName),
    add: ({ name: typed, password, ...settings }, registeredAt = 0) => {
      const name = canonicalUserName(typed)
      if (name === undefined) throw new Error(`"${typed}" cannot be a user name: give the fake wiki another one.`)
      const account = createAccount(byName.size + 1, name, { password, settings, registeredAt })
      byName.set(name, account)
      return account
    },
    all: () => [...byName.values()],
    names: () => [...byName.keys()],
  }
  users.forEach((user) => void accounts.add(user))
  return accounts
}

type NewAccount = Pick<Account, 'password' | 'settings' | 'registeredAt'>

function createAccount(id: number, name: string, { password, settings, registeredAt }: NewAccount): Account {
  return {
    id,
    name,
    settings,
    password,
    email: settings.email ?? '',
    realName: '',
    registeredAt,
    temporaryPassword: settings.temporaryPassword,
    passwordState: settings.passwordExpired ?? 'good',
    linkedAccounts: new Map(Object.entries(settings.linkedAccounts ?? {})),
    usedRecoveryCodes: new Set(),
    passkeys: [...(settings.passkeys ?? [])],
    lastTotpStep: 0,
    rememberToken: undefined,
  }
}
