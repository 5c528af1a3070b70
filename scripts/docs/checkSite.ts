// Builds the site of the documentation, follows its links, and looks at its pages in a browser: `tsx scripts/docs/checkSite.ts`.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { launch } from '../browsers/launch.ts'
import { root } from '../manifest.ts'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { serveFolder } from '../storybook/serveFolder.ts'
import { storiesPath } from './createSite.ts'
import { documents } from './documents.ts'
import { deadLinksIn } from './siteLinks.ts'

const folder = join(root, 'docs-site')
/** `built`: takes the site that is there. */
if (process.argv[2] !== 'built') execFileSync('npm', ['run', 'docs'], { cwd: root, stdio: 'inherit' })

/** What somebody looks for, and a page that has it. */
const searches = [
  ['Trusted Types', 'Content security policies'],
  ['returnPageMissing', 'The return page, redirects and popups'],
  ['createWikiProxy', 'Origins, CORS and the proxy'],
  ['CentralAuth', 'Origins, CORS and the proxy'],
  ['useAuthFlow', 'useAuthFlow'],
] as const

const served = await serveFolder(folder, '/docs/')
const browser = await launch('chromium')
const checks: Check[] = [{ statement: 'every link and anchor of the site leads somewhere', fault: deadLinksIn(folder).join('\n') }]
try {
  for (const [words, title] of searches) checks.push({ statement: `a search for “${words}” finds “${title}”`, fault: await search(browser, words, title) })
  for (const colorScheme of ['light', 'dark'] as const) {
    checks.push({ statement: `each page fits a phone, in ${colorScheme}, and its scripts are silent`, fault: await look(browser, colorScheme) })
  }
  checks.push({ statement: 'a link leads to the stories', fault: await openStories(browser) })
} finally {
  await browser.close()
  served.close()
}
reportChecks('docs', checks)

async function search(at: Browser, words: string, title: string): Promise<string> {
  const page = await at.newPage()
  await page.goto(served.address)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('combobox').fill(words)
  const found = page.getByRole('option').filter({ hasText: title })
  const isFound = await found.first().waitFor().then(() => true, () => false)
  const others = isFound ? [] : await page.getByRole('option').allInnerTexts()
  await page.close()
  return isFound ? '' : `found ${others.join(', ') || 'nothing'}`
}

/** Pictures are in `.cache/docs-site`, to be looked at. */
async function look(at: Browser, colorScheme: 'light' | 'dark'): Promise<string> {
  const context = await at.newContext({ viewport: { width: 390, height: 800 }, colorScheme })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => { faults.push(`${page.url()}: ${message}`) })
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`) })
  for (const url of ['index', ...documents.map((document) => document.url)]) {
    await page.goto(`${served.address}${url}.html`)
    const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (surplus > 0) faults.push(`${url}: ${String(surplus)} px too wide`)
    const text = await page.locator('body').innerText()
    if (/typedoc/i.test(text) && !/architecture|contributing|changelog/.test(url)) faults.push(`${url} names its tool`)
    await page.screenshot({ path: join(root, `.cache/docs-site/${url.replaceAll('/', '-')}-${colorScheme}.png`) })
  }
  await context.close()
  return faults.join('\n')
}

async function openStories(at: Browser): Promise<string> {
  const page = await at.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${served.address}guides/theming.html`)
  await page.getByRole('link', { name: 'Stories' }).first().click()
  await page.waitForURL(`${served.address}${storiesPath}*`)
  const form = page.frameLocator('#storybook-preview-iframe').getByLabel('Username').first()
  const fault = await form.waitFor({ timeout: 60_000 }).then(() => '', () => `${page.url()} shows no story`)
  await page.close()
  return fault
}
