// The people of the wiki. Knows nothing of sessions.
import type { FakePasskey, FakeUser } from '../options.ts'
import { canonicalUserName } from './userName.ts'

export interface Account {
  readonly id: number
  readonly name: string
  readonly settings: Omit<FakeUser, 'name' | 'password'>
  /** Nothing for somebody who only logs in elsewhere. */
  password: string | undefined
  /** Lasts until a password of one's own is chosen. */
  temporaryPassword: string | undefined
  passwordState: 'good' | 'soft' | 'hard'
  /** The person's name elsewhere, by provider. */
  readonly linked: Map<string, string>
  readonly usedRecoveryCodes: Set<string>
  readonly passkeys: FakePasskey[]
  lastTotpStep: number
  /** What the long cookie holds, once somebody wanted to be remembered. */
  rememberToken: string | undefined
}

export interface Accounts {
  /** Takes the name as it was typed. */
  find(typed: string): Account | undefined
  findLinked(providerId: string, person: string): Account | undefined
  add(user: Pick<FakeUser, 'name'> & Partial<FakeUser>): Account
  all(): readonly Account[]
  names(): readonly string[]
}

export function createAccounts(users: readonly FakeUser[]): Accounts {
  const byName = new Map<string, Account>()
  const accounts: Accounts = {
    find: (typed) => byName.get(canonicalUserName(typed) ?? ''),
    findLinked: (providerId, person) => [...byName.values()].find(({ linked }) => linked.get(providerId) === person),
    add: ({ name: typed, password, ...settings }) => {
      const name = canonicalUserName(typed)
      if (name === undefined) throw new Error(`"${typed}" cannot be a user name: give the fake wiki another one.`)
      const account = newAccount(byName.size + 1, name, { password, settings })
      byName.set(name, account)
      return account
    },
    all: () => [...byName.values()],
    names: () => [...byName.keys()],
  }
  users.forEach((user) => accounts.add(user))
  return accounts
}

type Given = Pick<Account, 'password' | 'settings'>

function newAccount(id: number, name: string, { password, settings }: Given): Account {
  return {
    id,
    name,
    settings,
    password,
    temporaryPassword: settings.temporaryPassword,
    passwordState: settings.passwordExpired ?? 'good',
    linked: new Map(Object.entries(settings.linkedAccounts ?? {})),
    usedRecoveryCodes: new Set(),
    passkeys: [...(settings.passkeys ?? [])],
    lastTotpStep: 0,
    rememberToken: undefined,
  }
}
