// Security: secrets are not stored, scripts in messages do not run, and nothing is posted automatically.
import { expect, test, wikiUnderTest } from './loginPage.ts'

const { accounts } = wikiUnderTest

test.skip(wikiUnderTest.kind === 'real', 'The wiki’s answers are put on here, so the wiki behind them does not matter.')

const fail = (message: string) => ({ clientlogin: { status: 'FAIL', message, messagecode: 'whatever', canpreservestate: false } })

test('shows a message with markup, runs and loads nothing from it, and resolves its links against the wiki', async ({ login }) => {
  await login.open()
  const strangers: string[] = []
  login.page.on('request', (request) => {
    if (request.url().includes('evil.example')) strangers.push(request.url())
  })
  login.page.on('dialog', (dialog) => {
    strangers.push(dialog.message())
    void dialog.dismiss()
  })
  const message = `<b>No.</b> See <a href="/wiki/Help" onclick="alert(1)">help</a>
    <script>alert(2)</script><img src="//evil.example/x" onerror="alert(3)"><style>@import "//evil.example/y"</style>
    <a href="javascript:alert(4)">bad</a><iframe src="//evil.example/z"></iframe>`
  await login.page.route('**/w/api.php', (route) => (route.request().method() === 'POST' ? route.fulfill({ json: fail(message) }) : route.continue()))
  await login.logIn(accounts.plain)
  await expect(login.alert.locator('b')).toHaveText('No.')
  const help = login.alert.getByRole('link', { name: 'help' })
  expect(new URL(await help.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe('/wiki/Help')
  await expect(login.alert.getByRole('link')).toHaveCount(1)
  await login.page.waitForTimeout(300)
  expect(strangers).toEqual([])
})

test('posts nothing automatically when the network is back', async ({ login, context }) => {
  await login.open()
  await context.setOffline(true)
  await login.logIn(accounts.plain)
  await expect(login.alert).toBeVisible()
  await login.state('awaitingInput')
  const posts = () => login.requests.filter((request) => request.method() === 'POST').length
  const before = posts()
  await context.setOffline(false)
  await login.page.waitForTimeout(1500)
  expect(posts()).toBe(before)
  await expect(login.input('username')).toHaveValue(accounts.plain.username)
  await login.input('password').fill(accounts.plain.password)
  await login.submit()
  await login.state('passed')
})

test('leaves nothing in storage, URL or page', async ({ login }) => {
  await login.open()
  const address = login.page.url()
  await login.logIn(accounts.totp)
  await expect(login.input('OATHToken')).toBeVisible()
  const code = await wikiUnderTest.totpCode()
  await login.input('OATHToken').fill(code)
  await login.submit()
  await login.state('passed')
  expect(await login.page.evaluate(() => [localStorage.length, sessionStorage.length, history.state as unknown])).toEqual([0, 0, null])
  // The demo shows the passwords of its accounts and the current code beside the form.
  const inFlow = await login.root.evaluate((root) => root.outerHTML)
  expect(inFlow).not.toContain(accounts.totp.password)
  expect(inFlow).not.toContain(code)
  expect(login.page.url()).toBe(address)
})

test('puts nothing into the URL if the form is submitted before hydration', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: true })
  const page = await context.newPage()
  await page.goto(`${baseURL}/`)
  const form = await page.locator('.mwa-flow form').evaluate((element) => element.outerHTML)
  const dead = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await dead.route('**/before-hydration', (route) => route.fulfill({ contentType: 'text/html', body: form }))
  await dead.goto(`${baseURL}/before-hydration`)
  await dead.locator('[name=username]').fill('DemoUser')
  await dead.locator('[name=password]').fill('demo-pass')
  const sent = dead.waitForRequest((request) => request.isNavigationRequest())
  await dead.locator('button[type=submit]').click()
  const request = await sent
  expect(request.method()).toBe('POST')
  expect(request.url()).not.toContain('demo-pass')
})
