// What axe finds on a whole page.
import type { Page } from '@playwright/test'
import { lineOf } from '../axe/finding.ts'
import { findingsOf } from '../axe/findingsOf.ts'

/** Returns the violations, one line each. `except` names rules that are about the app around the kit. */
export async function violationsOf(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  const findings = await findingsOf(page)
  return findings.filter(({ kind, rule }) => kind === 'violation' && !except.includes(rule)).map(lineOf)
}
