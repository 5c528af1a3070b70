// What an example that renders on its server has to do before its scripts run.
import type { BrowserName } from '../../scripts/browsers/launch.ts'
import { expect, inBrowser } from './exampleTest.ts'

/** The form is in the HTML, says that it needs scripts, and has no token. In Firefox a test cannot turn scripts off. */
export async function expectFormInHtml(origin: string): Promise<void> {
  await inBrowser('chromium', async (page) => {
    await page.goto(origin)
    await expect(page.getByLabel('Username')).toBeVisible()
    await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
    // In a `<noscript>`, which Chromium does not show where a test turns scripts off.
    expect(await page.content()).toContain('This form needs JavaScript.')
    // The token of an anonymous user ends like this, too.
    expect(await page.content()).not.toMatch(/logintoken|\+\\/i)
  }, { javaScriptEnabled: false })
}

/** Enter sends nothing as long as the scripts are on their way, and what was typed is still there when they have come. */
export async function expectNothingSentBeforeHydration(browser: BrowserName, origin: string): Promise<void> {
  await inBrowser(browser, async (page) => {
    let release = () => {}
    const released = new Promise<void>((resolve) => { release = resolve })
    await page.route(/\.js(\?|$)/, async (route) => {
      await released
      await route.continue()
    })
    await page.goto(origin, { waitUntil: 'commit' })
    await page.getByLabel('Username').fill('DemoUser')
    await page.getByLabel('Password', { exact: true }).fill('demo-pass')
    const sent: string[] = []
    page.on('request', (request) => { if (request.isNavigationRequest() || request.method() === 'POST') sent.push(`${request.method()} ${request.url()}`) })
    await page.getByLabel('Password', { exact: true }).press('Enter')
    await expect(page.getByRole('button', { name: 'Log in', exact: true })).toBeDisabled()
    expect(sent).toEqual([])
    release()
    await expect(page.getByRole('button', { name: 'Log in', exact: true })).toBeEnabled()
    await expect(page.getByLabel('Username')).toHaveValue('DemoUser')
    await page.getByLabel('Password', { exact: true }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Hello, DemoUser' })).toBeVisible()
  })
}
