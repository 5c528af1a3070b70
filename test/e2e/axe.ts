// Runs axe on a whole page.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

declare const window: Window & { axe?: { run(options: RunOptions): Promise<AxeResults> } }

/** Returns what axe finds, one line each. `except` names rules that are not asked for. */
export async function violationsOf(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axe, 'utf8'))
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]))
  const violations = await page.evaluate(async (options) => (await window.axe?.run(options))?.violations, { rules })
  if (!violations) throw new Error('axe is not on the page.')
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
