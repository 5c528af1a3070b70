/**
 * What a scenario needs of a wiki, be it real or fake.
 * Refuses to know which of them it is.
 */

import type { WikiFeature } from './features.ts'

export type Decision = 'allow' | 'deny' | 'error'

/** As its two fields came. */
export type ShownCaptcha = { id: string; task: string }

export type Platform = {
  /** A wiki that knows nothing of earlier scenarios, with those features on. */
  prepare: (features: readonly WikiFeature[]) => Promise<PreparedWiki>
}

export type PreparedWiki = {
  api: string
  /** A browser of its own: a fetch that keeps its cookies. Throttles and captchas count by address. */
  openBrowser: (address: string) => typeof fetch
  /** The right answer to a captcha that was just shown. */
  solveCaptcha: (captcha: ShownCaptcha) => string
  /** Goes where a REDIRECT points, decides there, and returns what came back to the return URL. */
  visitProvider: (target: string, decision: Decision, name: string) => Promise<Record<string, string>>
}
