// Keyboard only: Tab, Enter, Space and Escape.
import { expect, test, type AppPage } from './appPage.ts'

/** Returns the names of the elements that Tab focuses, in order. */
async function tabThrough({ page }: AppPage, times: number): Promise<readonly string[]> {
  const names: string[] = []
  for (let step = 0; step < times; step += 1) {
    await page.keyboard.press('Tab')
    names.push(await page.evaluate(() => {
      const element = document.activeElement!
      return element.getAttribute('name') ?? element.getAttribute('aria-label') ?? element.textContent
    }))
  }
  return names
}

test('has a tab order that follows the reading order', async ({ app }) => {
  await app.open({ isCancellable: true, wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
  await expect(app.input('captchaWord')).toBeVisible()
  // The sanitiser makes it a link, when it has come.
  await expect(app.page.getByRole('link', { name: 'what is this?' })).toBeVisible()
  expect(await tabThrough(app, 8)).toEqual([
    'username', 'password', 'Show password', 'rememberMe', 'what is this?', 'captchaWord', 'Show another image', 'Log in',
  ])
})

test('logs in with two factors', async ({ app }) => {
  const wiki = await app.open()
  await app.state('awaitingInput')
  const { keyboard } = app.page
  await keyboard.press('Tab')
  await keyboard.type('TotpUser')
  await keyboard.press('Tab')
  await keyboard.type('totp-pass')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await expect(app.input('password')).toHaveAttribute('type', 'text')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await expect(app.page.getByRole('checkbox')).toBeChecked()
  await keyboard.press('Enter')
  await expect(app.input('OATHToken')).toBeFocused()
  await keyboard.type(await wiki.totpCode('TotpUser'))
  await keyboard.press('Enter')
  await app.state('passed')
  await expect(app.heading).toBeFocused()
})

test('accepts pasted text', async ({ app }) => {
  await app.open()
  await app.input('username').fill('pasted words')
  await app.input('username').selectText()
  await app.page.keyboard.press('Control+C')
  await app.input('password').focus()
  await app.page.keyboard.press('Control+V')
  await expect(app.input('password')).toHaveValue('pasted words')
})

/** What Tab reaches in the form after the name of the user. */
const afterName = ['password', 'Show password', 'rememberMe', 'Log in']

test('closes with its dialog on Escape, and does not trap the focus', async ({ app }) => {
  await app.open({ place: 'dialog' })
  const opener = app.page.getByRole('button', { name: 'Open' })
  const dialog = app.page.getByRole('dialog', { name: 'Account' })
  await opener.press('Enter')
  await expect(dialog).toBeVisible()
  await app.state('awaitingInput')
  await app.input('username').focus()
  // The dialog's own button comes after the form, so Tab leaves the form.
  expect(await tabThrough(app, 7)).toEqual([...afterName, 'Forgot password?', 'Create account', 'Close'])
  for (const place of [app.input('password'), app.page.getByRole('checkbox'), app.flow.getByRole('button', { name: 'Log in' })]) {
    await place.focus()
    await app.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
    await opener.press('Enter')
    await expect(dialog).toBeVisible()
  }
})

test('has no target smaller than 24 pixels, except links in text', async ({ app }) => {
  await app.open({ isCancellable: true, wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
  await expect(app.input('captchaWord')).toBeVisible()
  const sizes = await app.flow.locator('button, input:not([type=hidden]), .mwa-choice').evaluateAll((targets) =>
    targets.map((target) => {
      // A checkbox can be ticked by its label, too.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect()
      return { what: target.outerHTML.slice(0, 80), isLarge: width >= 24 && height >= 24 }
    }),
  )
  expect(sizes.length).toBeGreaterThan(6)
  expect(sizes.filter(({ isLarge }) => !isLarge)).toEqual([])
})

test('fits into 320 pixels', async ({ app }) => {
  await app.page.setViewportSize({ width: 320, height: 256 })
  await app.open({ language: 'de' })
  await expect(app.flow.getByRole('button', { name: 'Anmelden' })).toBeVisible()
  const wider = () => app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wider()).toBe(0)
  await app.input('username').fill('FieldsUser')
  await app.input('password').fill('fields-pass')
  await app.input('password').press('Enter')
  await expect(app.flow.locator('select')).toBeVisible()
  expect(await wider()).toBe(0)
})

test('keeps the space of a usual login while it loads', async ({ app }) => {
  const release = await app.hold('GET')
  await app.open()
  await app.state('starting')
  const heightOf = () => app.flow.evaluate((element) => element.getBoundingClientRect().height)
  const before = await heightOf()
  release()
  await expect(app.input('username')).toBeVisible()
  expect(Math.abs((await heightOf()) - before)).toBeLessThan(2)
})
