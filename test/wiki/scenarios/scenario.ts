/**
 * What a scenario is: a name, what is switched on, what people do, and how each answer ends.
 * It refuses to describe answers further: for that, two wikis are compared with each other.
 */

import type { accounts } from '../accounts.ts'
import type { WikiFeature } from '../features.ts'
import type { PreparedWiki } from '../platform.ts'
import type { WikiVersion } from '../versions.ts'
import type { Visitor } from '../visitor.ts'

export type Stage = {
  /** The first browser. */
  visitor: Visitor
  /** Another browser, at another address. */
  openAnother: () => Visitor
  accounts: typeof accounts
  solveCaptcha: PreparedWiki['solveCaptcha']
}

export type KnownDifference = {
  version: WikiVersion
  /** Why that version answers otherwise; the fake wiki then need not agree with it. */
  reason: string
  /** How its answers end, where that differs too. */
  answers?: readonly string[]
}

export type Scenario = {
  name: string
  features: readonly WikiFeature[]
  /** One line for each answer, as `summarise` writes it. */
  answers: readonly string[]
  differs: readonly KnownDifference[]
  play: (stage: Stage) => Promise<void>
}

export const rawMessageOnNewer: KnownDifference = {
  version: '1.43',
  reason: 'a raw message that has no key gets the key "rawmessage", and its text becomes a parameter',
}

type Facts = Pick<Scenario, 'answers'> & Partial<Pick<Scenario, 'features' | 'differs'>>

export function scenario(name: string, facts: Facts, play: Scenario['play']): Scenario {
  return { name, features: [], differs: [], ...facts, play }
}
