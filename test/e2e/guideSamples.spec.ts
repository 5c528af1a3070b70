// The other components that README.md and the guides show, as they stand there. Those with renderers are in the app of viteApp.spec.ts, and
// the form by hand in guideForm.spec.ts. test/docs/drawnSamples.ts lists them all.
import { expect, test, type Page } from '@playwright/test'
import { shownCode } from '../docs/pages.ts'
import { serveSample, type SamplePage } from './samplePage.ts'

let app: SamplePage | undefined

test.afterEach(() => { app?.stop() })

/** Opens the page, and notes what is wrong on its console. Firefox has the marks of React's profiler there, too. */
async function open(page: Page, sample: string, drawn?: string): Promise<readonly string[]> {
  const faults: string[] = []
  page.on('console', (message) => { if (['error', 'warning', 'assert'].includes(message.type())) faults.push(message.text()) })
  page.on('pageerror', ({ message }) => { faults.push(message) })
  app = await serveSample(sample, drawn)
  await page.goto(app.url)
  return faults
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Username').fill('Grace')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

/** Logs in beside the page, as another tab does. */
async function logInBeside(page: Page): Promise<void> {
  const params = { action: 'query', meta: 'tokens', type: 'login', format: 'json', formatversion: '2' }
  const { query } = (await (await page.request.get(`${app?.url ?? ''}w/api.php`, { params })).json()) as { query: { tokens: { logintoken: string } } }
  const form = { action: 'clientlogin', format: 'json', username: 'Grace', password: 'secret', loginreturnurl: 'http://127.0.0.1/', logintoken: query.tokens.logintoken }
  expect(await (await page.request.post(`${app?.url ?? ''}w/api.php`, { form })).text()).toContain('PASS')
}

test('the quick start logs in', async ({ page }) => {
  const greeting = page.waitForEvent('console', (message) => message.text() === 'Hello, Grace')
  const faults = await open(page, shownCode('README.md'))
  await logIn(page)
  await greeting
  expect(faults).toEqual([])
})

test('the bar of the session says who is logged in, and logs out', async ({ page }) => {
  const faults = await open(page, shownCode('docs/guides/session.md'), '<><SessionBar />{page}</>')
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible()
  await expect(page.getByText('Log in to see it.')).toBeVisible()
  await logInBeside(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Pages of Grace' })).toBeVisible()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Log in to see it.')).toBeVisible()
  expect(faults).toEqual([])
})

test('the editor asks for a login where the session has ended, and saves once, as its user', async ({ page }) => {
  const faults = await open(page, shownCode('docs/guides/session.md', { index: 1 }), '<Editor text="Fair winds" />')
  await logInBeside(page)
  const known = page.waitForResponse((response) => response.url().includes('userinfo'))
  await page.reload()
  await known
  app?.wiki.endSessions('Grace')
  await page.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password', { exact: true }).fill('secret')
  await dialog.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => app?.wiki.revisions('Notebook').map(({ username }) => username)).toEqual(['Grace'])
  expect(faults).toEqual([])
})

test('the slots replace the heading, the button and the footer, and go to the next page', async ({ page }) => {
  const faults = await open(page, shownCode('docs/guides/renderers.md', { index: 1 }), '{login}')
  await expect(page.getByRole('heading', { level: 1, name: 'Our wiki: Log in' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Terms of use' })).toHaveAttribute('href', '/terms')
  await expect(page.getByRole('button', { name: 'Forgot password?' })).toBeVisible()
  await page.evaluate(() => { (window as { isFirstPage?: boolean }).isFirstPage = true })
  await logIn(page)
  await page.waitForFunction(() => !('isFirstPage' in window))
  expect(faults).toEqual([])
})

test('a request that the app has begun itself takes the place of the first one', async ({ page }) => {
  const gets: string[] = []
  page.on('request', (request) => { if (request.url().includes('authmanagerinfo')) gets.push(request.url()) })
  const faults = await open(page, shownCode('docs/guides/start.md', { index: 1 }), '<Login />')
  await logIn(page)
  await expect(page.getByRole('heading', { name: 'You are logged in' })).toBeVisible()
  expect(gets).toHaveLength(1)
  expect(faults).toEqual([])
})
