// The form that README.md draws by hand, as it stands there: a refusal, a fault, a checkbox, a button and a second step.
import { expect, test as base, type Page } from '@playwright/test'
import { readmeSample, serveSample, type SamplePage } from './readmeSample.ts'

const test = base.extend<{ app: SamplePage }>({
  app: async ({}, use) => {
    const app = await serveSample(readmeSample('Headless hooks'), '<Login />')
    await use(app)
    app.stop()
  },
})

async function submit(page: Page, password: string): Promise<void> {
  await page.getByLabel('Username').fill('Ada')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('the form of README.md logs in, through a refusal and a second step', async ({ page, app }, info) => {
  const messages: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text()) })
  await page.goto(app.url)
  await expect(page.getByRole('checkbox')).toBeVisible()
  await expect(page.getByRole('button', { name: /Harbour ID/ })).toBeVisible()

  await page.getByRole('button', { name: 'Continue' }).click()
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
  await code.fill(await app.wiki.totpCode('Ada'))
  await page.screenshot({ path: info.outputPath('second.png') })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('Hello, Ada')).toBeVisible()
  expect(messages).toEqual([])
})

test('the form of README.md says what has failed, and goes on', async ({ page, app }, info) => {
  await page.route('**/w/api.php**', (route) => route.abort())
  await page.goto(app.url)
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: info.outputPath('fault.png') })
  await page.unroute('**/w/api.php**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('Username')).toBeVisible()
})
