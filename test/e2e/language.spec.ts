// The kit's messages in a language whose file loads slowly.
import english from '../../src/messages/locales/en.json' with { type: 'json' }
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, wikiUnderTest, type LoginPage } from './loginPage.ts'

const file = '**/assets/de-*.js'
const inEnglish = [english['title-clientlogin'], english['show-password']]

/** Records all text that the flow shows or announces, from the start. */
async function recordTexts({ page }: LoginPage): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shown = new Set<string>()
    const record = () => {
      for (const element of document.querySelectorAll('.mwa-flow *')) {
        for (const text of [element.getAttribute('aria-label'), element.childElementCount === 0 && element.textContent]) {
          if (text) shown.add(text)
        }
      }
    }
    new MutationObserver(record).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    Object.assign(window, { shown })
  })
  return () => page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown])
}

test('shows no English before German has loaded, and shifts no layout', async ({ login }) => {
  const shown = await recordTexts(login)
  // Stops the page's clock, so that the kit does not fall back to English on a slow machine.
  await login.page.clock.install({ time: 0 })
  await login.page.clock.pauseAt(3_600_000)
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => { release = resolve })
  await login.page.route(file, async (route) => {
    await released
    await route.continue()
  })
  await login.open({ query: 'language=de' })
  await expect(login.heading).toHaveText('')
  const height = (await login.root.boundingBox())?.height
  release()
  await expect(login.heading).toHaveText('Anmelden')
  expect((await login.root.boundingBox())?.height).toBe(height)
  expect((await shown()).filter((text) => inEnglish.includes(text))).toEqual([])
})

test('shows English while the file fails to load, and German when it arrives late', async ({ login }) => {
  await login.page.route(file, async (route) => {
    await wait(3_000)
    await route.continue()
  })
  await login.open({ query: 'language=de' })
  await expect(login.heading).toHaveText('Log in')
  await expect(login.heading).toHaveText('Anmelden')
})

for (const { language, start } of [{ language: 'de', start: 'left' }, { language: 'ar', start: 'right' }] as const) {
  test(`begins on the ${start} in ${language}: what moves while it waits, and the tick of a pass`, async ({ login, page }) => {
    await page.route('**/w/api.php*', async (route) => {
      if (route.request().method() === 'POST') await released
      await route.continue()
    })
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => { release = resolve })
    await login.open({ query: `language=${language}` })
    await login.logIn(wikiUnderTest.accounts.plain)
    await expect(page.locator('.mwa-progress')).toHaveCount(1)
    const moves = await page.locator('.mwa-progress').evaluate((bar) => getComputedStyle(bar, '::before').animationDirection)
    expect(moves).toBe(start === 'left' ? 'normal' : 'reverse')
    release()
    await login.state('passed')
    const tick = await login.heading.evaluate((heading) => {
      const { left, right } = getComputedStyle(heading, '::before')
      return { left: parseFloat(left), right: parseFloat(right) }
    })
    expect(tick.left < tick.right ? 'left' : 'right').toBe(start)
  })
}
