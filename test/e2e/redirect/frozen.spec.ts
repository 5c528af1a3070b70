// A page that the browser freezes during the redirect.
import { expect, test } from '@playwright/test'
import { withBareChromium } from './bareChromium.ts'
import { atProvider } from './redirectPage.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'Only the protocol of Chromium can freeze a page.')

test('R35 passes when a frozen page resumes', async ({ baseURL }) => {
  await withBareChromium(async (context) => {
    await context.addCookies([{ name: 'identity-provider', value: 'coop=same-origin', domain: '127.0.0.1', path: '/' }])
    const page = await context.newPage()
    await page.goto(`${baseURL ?? ''}/?features=providers,frozen`)
    const opening = page.waitForEvent('popup')
    await page.locator('[data-name=labidp1] button').click()
    const popup = await opening
    await atProvider.isThere(popup)
    const events = page.evaluateHandle(() => {
      const seen: string[] = []
      for (const type of ['freeze', 'resume']) document.addEventListener(type, () => seen.push(type))
      return seen
    })
    await events
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    const isBack = popup.waitForURL('**/auth/return.html').catch(() => undefined)
    await atProvider.agree(popup)
    await isBack
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await expect(page.locator('.mwa-flow')).toHaveAttribute('data-state', 'passed')
    expect(await (await events).jsonValue()).toEqual(['freeze', 'resume'])
  })
})
