// The definition of a scenario: a name, features, what users do, and a summary of each answer.
import type { accounts } from '../accounts.ts'
import type { WikiFeature } from '../features.ts'
import type { Mail } from '../mails.ts'
import type { PreparedWiki } from '../platform.ts'
import type { WikiVersion } from '../versions.ts'
import type { Visitor } from '../visitor.ts'

export type Stage = {
  /** The first browser. */
  visitor: Visitor
  /** Opens another browser, with another IP address. */
  openAnother: () => Visitor
  accounts: typeof accounts
  /** Waits for so many mails in all, and returns them. Their addresses are recorded. */
  readMails: (count: number) => Promise<readonly Mail[]>
  solveCaptcha: PreparedWiki['solveCaptcha']
  endSessions: PreparedWiki['endSessions']
}

export type KnownDifference = {
  version: WikiVersion
  /** Why that version answers differently. The fake wiki then has to differ from it. */
  reason: string
  /** The summaries of its answers, if they differ too. */
  answers?: readonly string[]
}

export type Scenario = {
  name: string
  features: readonly WikiFeature[]
  /** The summary of each answer, as `summarise` returns it. */
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
