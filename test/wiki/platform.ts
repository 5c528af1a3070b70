// The interface through which scenarios use a wiki, real or fake.
import type { Mail } from './mails.ts'
import type { WikiFeature } from './features.ts'

export type Decision = 'allow' | 'deny' | 'error'

/** The values of its two fields. */
export type ShownCaptcha = { id: string; task: string }

export type Platform = {
  /** Returns a wiki with those features, and without any state of earlier scenarios. */
  prepare: (features: readonly WikiFeature[]) => Promise<PreparedWiki>
}

export type PreparedWiki = {
  api: string
  /** Returns the `fetch` of a new browser, which keeps cookies. Throttles and captchas count by IP address. */
  openBrowser: (address: string) => typeof fetch
  /** The mails that the wiki has sent so far, oldest first. */
  mails: () => Promise<readonly Mail[]>
  /** Returns the right answer to a captcha. */
  solveCaptcha: (captcha: ShownCaptcha) => string
  /** Ends every session on the server. The browsers keep their cookies. */
  endSessions: () => Promise<void>
  /** Opens the target of a REDIRECT, decides there, and returns the parameters of the return URL. */
  visitProvider: (target: string, decision: Decision, name: string) => Promise<Record<string, string>>
}
