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

/** What somebody looks for, and a result that leads to it: the title of the page, and that of the section with its anchor. */
const searches = [
  ['Trusted Types', 'Content security policies (CSP) › Trusted Types', 'guides/content-security-policy.html#trusted-types'],
  ['Where it is mounted', 'Origins, CORS and the proxy › Where it is mounted', 'guides/origins.html#where-it-is-mounted'],
  ['$wgCdnServers', 'Origins, CORS and the proxy › The address of the user', 'guides/origins.html#the-address-of-the-user'],
  ['wgCdnServers', 'Origins, CORS and the proxy › The address of the user', 'guides/origins.html#the-address-of-the-user'],
  ['CentralAuth', 'Origins, CORS and the proxy › When to use OAuth', 'guides/origins.html#when-to-use-oauth'],
  // On the page where the search begins.
  ['installation', 'react-mediawiki-auth › Install', 'index.html#install'],
  ['quick start', 'react-mediawiki-auth › Quick start', 'index.html#quick-start'],
  ['create a bot password', 'react-mediawiki-auth', 'index.html'],
  ['bot passwords are void', 'react-mediawiki-auth › Props', 'index.html#props'],
  ['useAuthFlow', 'Function useAuthFlow', 'reference/functions/react-mediawiki-auth.useAuthFlow.html'],
  ['address of a request proxy', 'Interface WikiProxyOptions › clientAddress', 'reference/interfaces/react-mediawiki-auth_server.WikiProxyOptions.html#clientaddress'],
] as const

const served = await serveFolder(folder, '/docs/')
const browser = await launch('chromium')
const checks: Check[] = [{ statement: 'every link and anchor of the site leads somewhere', fault: deadLinksIn(folder).join('\n') }]
try {
  for (const [words, title, url] of searches) checks.push({ statement: `a search for “${words}” leads to “${title}”`, fault: await search(browser, words, title, url) })
  checks.push({ statement: 'the keyboard alone opens a result of the search', fault: await searchByKeys(browser) })
  for (const colorScheme of ['light', 'dark'] as const) {
    checks.push({ statement: `each page fits a phone, in ${colorScheme}, and its scripts are silent`, fault: await look(browser, colorScheme) })
  }
  checks.push({ statement: 'a link leads to the stories', fault: await openStories(browser) })
} finally {
  await browser.close()
  served.close()
}
reportChecks('docs', checks)

async function search(at: Browser, words: string, title: string, url: string): Promise<string> {
  const page = await at.newPage()
  await page.goto(`${served.address}index.html`)
  await page.getByRole('button', { name: 'Search' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill(words)
  const found = dialog.getByRole('link', { name: title, exact: true })
  const isFound = await found.waitFor().then(() => true, () => false)
  const fault = isFound ? await follow() : `found ${(await dialog.getByRole('link').allInnerTexts()).join(', ') || 'nothing'}`
  await page.close()
  return fault

  async function follow(): Promise<string> {
    await found.click()
    if (!(await page.waitForURL(served.address + url, { timeout: 10_000 }).then(() => true, () => false))) return `it opened ${page.url()}`
    await dialog.waitFor({ state: 'hidden' })
    const section = title.split(' › ').at(-1) ?? title
    const heading = await page.locator('.col-content').getByRole('heading', { name: section, exact: !url.includes('#') }).first().elementHandle()
    // The page may scroll smoothly.
    return page.waitForFunction(isInView, heading, { timeout: 10_000 }).then(() => '', () => `${page.url()} does not show “${section}”`)
  }
}

/** Below the toolbar, too. */
function isInView(heading: Element | null): boolean {
  if (!heading) return false
  const { top, bottom } = heading.getBoundingClientRect()
  const toolbar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  return top >= toolbar && bottom <= window.innerHeight
}

async function searchByKeys(at: Browser): Promise<string> {
  const page = await at.newPage()
  await page.goto(`${served.address}guides/theming.html`)
  await page.getByRole('button', { name: 'Search' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').waitFor()
  await page.keyboard.type('Where it is mounted')
  await page.getByRole('dialog').getByRole('link', { name: 'Where it is mounted' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const fault = await page.waitForURL('**/origins.html#where-it-is-mounted').then(() => '', () => `${page.url()} is shown`)
  await page.close()
  return fault
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
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('dialog').getByRole('searchbox').fill('proxy')
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await page.screenshot({ path: join(root, `.cache/docs-site/search-${String(width)}-${colorScheme}.png`) })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
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
