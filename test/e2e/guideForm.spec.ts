// The form that docs/guides/headless.md draws by hand, as it stands there: a refusal, a fault, a checkbox, a button and a second step.
import { expect, test as base, type Page } from '@playwright/test'
import { shownCode } from '../docs/pages.ts'
import { serveSample, type SamplePage } from './samplePage.ts'

const test = base.extend<{ app: SamplePage }>({
  app: async ({}, use) => {
    const app = await serveSample(shownCode('docs/guides/headless.md'), '<Login />')
    await use(app)
    app.stop()
  },
})

async function submit(page: Page, password: string): Promise<void> {
  await page.getByLabel('Username').fill('Ada')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

test('the form by hand logs in, through a refusal and a second step', async ({ page, app }, info) => {
  const messages: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text()) })
  await page.goto(app.url)
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible()
  await expect(page.getByRole('checkbox')).toBeVisible()
  await expect(page.getByRole('button', { name: /Harbour ID/ })).toBeVisible()

  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText('“Username” is required.')).toBeVisible()
  await expect(page.getByLabel('Username')).toBeFocused()

  await submit(page, 'guess')
  await expect(page.getByRole('alert')).toContainText('Incorrect username or password')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.screenshot({ path: info.outputPath('refused.png') })

  await submit(page, 'secret')
  const code = page.getByLabel('Verification code')
  await expect(code).toBeFocused()
  await expect(code).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'Two-factor verification' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a recovery code' }).click()
  await expect(page.getByRole('button', { name: 'Use an authenticator code' })).toBeVisible()
  await expect(code).toBeFocused()
  await code.fill(await app.wiki.totpCode('Ada'))
  await page.screenshot({ path: info.outputPath('second.png') })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Logged in as Ada.')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  expect(messages).toEqual([])
})

test('the form by hand says what has failed, and goes on', async ({ page, app }, info) => {
  await page.route('**/w/api.php**', (route) => route.abort())
  await page.goto(app.url)
  await expect(page.getByRole('alert')).toContainText('reach the wiki', { timeout: 30_000 })
  await page.screenshot({ path: info.outputPath('fault.png') })
  await page.unroute('**/w/api.php**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('Username')).toBeVisible()
})
