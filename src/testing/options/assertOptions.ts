// Names mistakes in what a test gives to a fake wiki, for tests that no compiler checks.
import type { FakeUser } from './fakeWikiOptions.ts'
import { stockFeatures } from './features.ts'

/** Throws a `TypeError` if there is no such feature: a test would pass or fail for another reason than it says. */
export function assertFeatures(features: object = {}): void {
  const unknown = Object.keys(features).find((name) => !Object.hasOwn(stockFeatures, name))
  if (unknown === undefined) return
  throw new TypeError(`"${unknown}" is no feature of the fake wiki. There is only ${Object.keys(stockFeatures).join(', ')}.`)
}

/** Throws a `TypeError` if a user cannot log in. */
export function assertUsers(users: readonly Partial<FakeUser>[]): void {
  for (const [index, { name, password }] of users.entries()) {
    if (typeof name === 'string' && typeof password === 'string') continue
    throw new TypeError(`users[${String(index)}] of the fake wiki needs a "name" and a "password".`)
  }
}
