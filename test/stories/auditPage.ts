// Runs axe on a whole page, once in each theme.
import type { Page } from '@playwright/test'
import type { Finding } from '../axe/finding.ts'
import { findingsOf } from '../axe/findingsOf.ts'

export type Theme = 'light' | 'dark'

/** The page of a story follows an attribute, which is what the toolbar sets. */
export async function auditPage(page: Page, themes: readonly Theme[]): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const theme of themes) {
    await page.locator('.story').evaluateAll((stories, value) => {
      for (const story of stories as HTMLElement[]) story.dataset['mwaTheme'] = value
    }, theme)
    findings.push(...(await findingsOf(page)))
  }
  return findings
}
