// Every screen around a login, by keys alone: axe finds nothing, the focus is where the user goes on, and what has happened is said.
import { expect, test, type AppPage } from './appPage.ts'
import { violationsOf } from './axe.ts'
import { expectNeverLost } from './focusChecks.ts'
import { accountPaths } from './paths/accountPaths.ts'
import { passwordPaths } from './paths/passwordPaths.ts'
import { screenOf, type Screen, type Step } from './paths/path.ts'
import { sessionPaths } from './paths/sessionPaths.ts'

/** The first heading of the page is the app's. */
const ofTheApp = ['page-has-heading-one']

async function take(step: Step, screen: Screen, app: AppPage): Promise<void> {
  const { press, shows, focus, says = [] } = step
  await press?.(screen)
  if (shows) await expect(shows(screen)).toBeVisible()
  if (focus) await expect(focus(screen)).toBeFocused()
  else expect(await app.page.evaluate(() => document.activeElement === document.body), 'the focus has not moved').toBe(true)
  const heard: string[] = []
  for (const [role, text] of says) {
    await expect(app.page.locator(`[role=${role}]`, { hasText: text }).first()).toBeAttached()
    const isHeard = async () => {
      heard.push(...(await app.announced()))
      return heard.some((line) => line.includes(text))
    }
    await expect.poll(isHeard, `“${text}” is announced`).toBe(true)
  }
  expect(await violationsOf(app.page, ofTheApp)).toEqual([])
  await app.announced()
}

for (const { name, opening, steps } of [...passwordPaths, ...accountPaths, ...sessionPaths]) {
  test(name, async ({ app }) => {
    const screen = screenOf(app.page, await app.open(opening))
    for (const step of steps) await test.step(step.name, () => take(step, screen, app))
    await expectNeverLost(app)
    expect(app.complaints).toEqual([])
  })
}

test('axe finds a fault that is planted', async ({ app }) => {
  await app.open()
  await app.state('awaitingInput')
  await app.input('username').evaluate((input) => { input.removeAttribute('id') })
  expect((await violationsOf(app.page, ofTheApp)).join()).toContain('label')
})
