// A path of a user without a mouse through the screens of an app: what is pressed, where the focus is then, and what a screen
// reader says.
import type { Locator, Page } from '@playwright/test'
import type { FakeWiki } from '../../../src/testing/index.ts'
import type { Opening } from '../pages/servePages.ts'

export interface Screen {
  readonly page: Page
  readonly wiki: FakeWiki
  readonly field: (name: string) => Locator
  readonly button: (name: string) => Locator
  readonly heading: (name: string) => Locator
}

export interface Step {
  /** What happens. */
  readonly name: string
  /** Presses keys. Left out: the page has just been opened. */
  readonly press?: (screen: Screen) => Promise<void>
  /** What is there then, if the focus does not tell. */
  readonly shows?: (screen: Screen) => Locator
  /** Where the focus is then. Left out: where it was before the page was opened. */
  readonly focus?: (screen: Screen) => Locator
  /** What is read aloud: politely in a `status`, at once in an `alert`. */
  readonly says?: readonly (readonly [role: 'status' | 'alert', text: string])[]
}

export interface Path {
  readonly name: string
  readonly opening: Opening
  readonly steps: readonly Step[]
}

export function screenOf(page: Page, wiki: FakeWiki): Screen {
  return {
    page,
    wiki,
    field: (name) => page.locator(`[name="${name}"]`),
    button: (name) => page.getByRole('button', { name, exact: true }),
    heading: (name) => page.getByRole('heading', { name, exact: true }),
  }
}
