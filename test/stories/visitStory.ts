// Opens a story or a page of the built Storybook, waits for its play function, and returns its faults.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/manifest.ts'
import { lineOf } from '../axe/finding.ts'
import type { Judge } from '../axe/judge.ts'
import { auditPage, type Theme } from './auditPage.ts'
import { touchingButtons } from './touchingButtons.ts'

export interface Entry {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly type: 'story' | 'docs'
  /** With `passes`, the card of a login that has passed is what the story is about. */
  readonly tags?: readonly string[]
  /** Its source: `./stories/pages/Introduction.mdx`. */
  readonly importPath: string
}

declare global {
  interface Window {
    /** Set by listenToStorybook.js. */
    storyOutcome?: { readonly kind: 'finished' | 'failed'; readonly words: string }
  }
}

export interface Visiting {
  readonly entry: Entry
  readonly themes: readonly Theme[]
  readonly judge: Judge
  /** Takes what lies outside the stories on a page of documentation. */
  readonly noteOutside: (line: string) => void
}

/**
 * Messages that Firefox reports as script errors: a connection that a story aborts on purpose, and a service worker that
 * was stopped while it was being updated. If either breaks a story, its play function fails.
 */
const noFaults = /A ServiceWorker (passed an Error Response|intercepted)|CORS request did not succeed|Failed to update a ServiceWorker/

/** Returns the faults, one per line. */
export async function visitStory(page: Page, address: string, { entry, themes, judge, noteOutside }: Visiting): Promise<readonly string[]> {
  const { id, type, tags } = entry
  const faults: string[] = []
  const noteError = ({ message }: Error) => {
    if (!noFaults.test(message)) faults.push(`page error: ${message}`)
  }
  page.on('pageerror', noteError)
  // The test runs axe itself, and not while the addon does.
  await page.goto(`${address}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`)
  const waited = await page.waitForFunction(() => window.storyOutcome, undefined, { timeout: 40_000 }).catch(() => undefined)
  const outcome = await waited?.jsonValue()
  if (outcome === undefined) faults.push('did not finish in 40 seconds')
  if (outcome?.kind === 'failed') faults.push(firstLines(outcome.words))
  // A page of documentation is there before its title, its story, and the messages of another language are.
  if (type === 'docs') await page.waitForFunction(isDocumentationShown, storyCount(entry))
  if (faults.length === 0) {
    if (type === 'story') faults.push(...(await touchingButtons(page)))
    const findings = await auditPage(page, themes)
    const counted = findings.filter(({ isInStory }) => type === 'story' || isInStory)
    faults.push(...judge.faultsIn(counted))
    findings.filter((finding) => !counted.includes(finding)).forEach((finding) => { noteOutside(lineOf(finding)) })
  }
  if (type === 'story' && !tags?.includes('passes') && (await page.getByRole('heading', { name: 'You are logged in' }).isVisible())) {
    faults.push('ends on the card that every login ends on, and not on its subject')
  }
  page.off('pageerror', noteError)
  return faults
}

/** How many stories a page of documentation has at least: a page of its own those that its source names. */
function storyCount({ tags, importPath }: Entry): number {
  if (!tags?.includes('unattached-mdx')) return 1
  return readFileSync(join(root, importPath), 'utf8').match(/<(Story|Canvas)\b/g)?.length ?? 0
}

/** Runs in the page, so it names no function of its own: what compiles it would call a helper that is not there. */
function isDocumentationShown(count: number): boolean {
  const cards = document.querySelectorAll('.story-card')
  const worded = [...cards, ...document.querySelectorAll('.story-card .mwa-title')]
  return document.querySelector('h1') !== null && cards.length >= count && worded.every(({ textContent }) => /\p{L}/u.test(textContent))
}

/** Testing Library appends the whole page to its messages. */
function firstLines(words: string): string {
  return words.split('\n').slice(0, 5).join('\n')
}
