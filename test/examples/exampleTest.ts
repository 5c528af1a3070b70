// What the tests of all examples share: the running example, the browsers, and a login with two factors.
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import { launch, type BrowserName } from '../../scripts/browsers/launch.ts'
import { createFakeWiki } from '../../src/testing/index.ts'
import { startExample, type ExampleSettings, type RunningExample } from './startExample.ts'

export { expect }

/** Chromium every day, and both for a release. */
export const browserNames = (process.env.EXAMPLE_BROWSERS ?? 'chromium').split(',') as readonly BrowserName[]

export type ExampleTest = ReturnType<typeof exampleTest>

/** Installs, builds and starts the example once for all tests of a file. */
export function exampleTest(settings: ExampleSettings) {
  return base.extend<object, { example: RunningExample }>({
    example: [
      // Playwright insists on a pattern here.
      async ({}, use) => {
        const example = await startExample(settings)
        await use(example)
        example.stop()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
  })
}

/** Opens a page in a browser, and expects it to write no error on the console. */
export async function inBrowser(name: BrowserName, visit: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const browser = await launch(name)
  try {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()) })
    await visit(page)
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
}

/** A wiki takes each code once, so each login of one server is one step further. */
const logins = new Map<string, number>()

/** Logs in with a password and a code, from the form to the last answer of the wiki. */
export async function logInWithCode(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  await page.getByLabel('Username').fill('TotpUser')
  await page.getByLabel('Password', { exact: true }).fill('totp-pass')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  const stepsAhead = logins.get(origin) ?? 0
  logins.set(origin, stepsAhead + 1)
  await page.getByLabel('Verification code').fill(await createFakeWiki().totpCode('TotpUser', stepsAhead))
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Goes to an identity provider in a popup, and comes back as a user whose account is linked. */
export async function logInByPopup(page: Page): Promise<void> {
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Log in with Harbour ID' }).click()
  await (await opening).getByRole('link', { name: 'Continue as alice' }).click()
}
