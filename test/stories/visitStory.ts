// Opens one story or page of the built Storybook, waits for its play function, and says what is wrong with it.
import type { Page } from '@playwright/test'
import { auditPage } from './auditPage.ts'

export interface Entry {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly type: 'story' | 'docs'
}

declare global {
  interface Window {
    /** Left by listenToStorybook.js. */
    storyOutcome?: { readonly kind: 'finished' | 'failed'; readonly words: string }
  }
}

export interface Visiting {
  readonly entry: Entry
  readonly isAudited: boolean
}

/**
 * Firefox reports a connection that a story broke on purpose as if a script had thrown, and a browser that the worker of
 * the story before went while it was looked for anew. What either breaks, a play function finds.
 */
const noFaults = /A ServiceWorker (passed an Error Response|intercepted)|CORS request did not succeed|Failed to update a ServiceWorker/

/** Gives the faults, a line each. */
export async function visitStory(page: Page, address: string, { entry, isAudited }: Visiting): Promise<readonly string[]> {
  const { id, type } = entry
  const faults: string[] = []
  const noteError = ({ message }: Error) => {
    if (!noFaults.test(message)) faults.push(`page error: ${message}`)
  }
  page.on('pageerror', noteError)
  // The test runs axe by itself, and not while the addon does.
  await page.goto(`${address}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`)
  const waited = await page.waitForFunction(() => window.storyOutcome, undefined, { timeout: 40_000 }).catch(() => undefined)
  const outcome = await waited?.jsonValue()
  if (outcome === undefined) faults.push('did not finish in 40 seconds')
  if (outcome?.kind === 'failed') faults.push(firstLines(outcome.words))
  if (isAudited && type === 'story' && faults.length === 0) faults.push(...(await auditPage(page)))
  page.off('pageerror', noteError)
  return faults
}

/** Testing Library adds the whole page to what it says. */
function firstLines(words: string): string {
  return words.split('\n').slice(0, 5).join('\n')
}
