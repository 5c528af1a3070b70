// Runs axe on a page, in light and in dark.
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules for whole pages, which a story is not. */
const rulesOfPages = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'bypass', 'document-title', 'html-has-lang']

interface WithAxe {
  readonly axe: { run(context: string, options: object): Promise<AxeResults> }
}

export async function auditPage(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: join(root, 'node_modules', 'axe-core', 'axe.min.js') })
  const everything = { runOnly: tags, rules: Object.fromEntries(rulesOfPages.map((rule) => [rule, { enabled: false }])) }
  const inLight = await violations(page, 'light', everything)
  const inDark = await violations(page, 'dark', { runOnly: { type: 'rule', values: ['color-contrast'] } })
  return [...inLight, ...inDark]
}

async function violations(page: Page, theme: 'light' | 'dark', options: object): Promise<readonly string[]> {
  await page.locator('.story').evaluate((element: HTMLElement, value) => (element.dataset['mwaTheme'] = value), theme)
  const found = await page.evaluate(async (given) => {
    const { axe } = window as unknown as WithAxe
    const results = await axe.run('.story', { ...given, resultTypes: ['violations'] })
    return results.violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(({ target }) => target.join(' ')) }))
  }, options)
  return found.map(({ id, help, targets }) => `axe in ${theme}: ${id}, ${help}: ${targets.join(', ')}`)
}
