// A part of the bench: what it measures, and what it says of it.
import type { Browser } from '@playwright/test'

export interface Part {
  readonly name: string
  readonly title: string
  /** Returns the text for RESULTS.md, in Markdown, without a heading. Throws if it cannot run. */
  readonly measure: (browser: Browser, say: (line: string) => void) => Promise<string>
}
