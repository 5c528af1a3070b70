// Security: secrets are not stored, scripts in messages do not run, and nothing is posted automatically.
import { toFieldPath } from '../../src/flow/fieldPath.ts'
import { expect, test, wikiUnderTest } from './loginPage.ts'
import { withSessionFile } from './sessionFile.ts'

const { accounts } = wikiUnderTest

test.skip(wikiUnderTest.kind === 'real', 'The wiki’s answers are put on here, so the wiki behind them does not matter.')

const fail = (message: string) => ({ clientlogin: { status: 'FAIL', message, messagecode: 'whatever', canpreservestate: false } })

test('shows a message with markup, runs and loads nothing from it, and resolves its links against the wiki', async ({ login }) => {
  await login.open()
  const violations: string[] = []
  login.page.on('request', (request) => {
    if (request.url().includes('evil.example')) violations.push(request.url())
  })
  login.page.on('dialog', (dialog) => {
    violations.push(dialog.message())
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
  expect(violations).toEqual([])
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

test('would put nothing into the URL if a form without its guard were sent before hydration', async ({ browser, baseURL }) => {
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

test('writes no password into the browser’s session file, although it is shown', async ({ browserName, baseURL }) => {
  await withSessionFile(browserName, async ({ page, hasStored }) => {
    await page.goto(`${baseURL}/`)
    const root = page.locator('.mwa-flow')
    await root.getByRole('button', { name: 'Show password' }).click()
    await root.locator('[name=password]').pressSequentially('zebra-shown')
    await expect(root.locator('[name=password]')).toHaveAttribute('type', 'text')
    // Stored later than the password would have been.
    await root.locator('[name=username]').pressSequentially('zebra-name')
    await expect.poll(() => hasStored('zebra-name'), { timeout: 60_000 }).toBe(true)
    expect(hasStored('zebra-shown')).toBe(false)
  })
})

test('shows and sends fields that are called like properties of a form', async ({ login }) => {
  const names = ['nodeName', 'parentNode', 'appendChild', 'removeChild', 'insertBefore', 'ownerDocument', 'elements', 'method', 'submit', 'id']
  const field = (name: string) => [name, { type: 'string', label: `My ${name}`, help: '', optional: false, sensitive: false }] as const
  const requests = [{ id: 'One', metadata: {}, required: 'required', provider: 'One', account: 'One', fields: Object.fromEntries(names.map(field)) }]
  const authmanagerinfo = { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, haspreservedstate: false, hasprimarypreservedstate: false, preservedusername: '', requests }
  const info = { batchcomplete: true, query: { authmanagerinfo, tokens: { logintoken: 'token+\\' } } }
  await login.page.route('**/w/api.php*', (route) => route.fulfill({ json: route.request().method() === 'POST' ? fail('No.') : info }))
  await login.open()
  await login.submit()
  await expect(login.root.locator('.mwa-summary a')).toHaveCount(names.length)
  for (const name of names) await login.root.getByLabel(`My ${name}`).fill(`typed as ${name}`)
  await login.submit()
  await expect(login.alert).toHaveText('No.')
  for (const name of names) await expect(login.root.getByLabel(`My ${name}`)).toHaveValue(`typed as ${name}`)
})

test('knows each property of a form by name, and gives no control that name', async ({ page }) => {
  const properties = await page.evaluate(() => {
    const names: string[] = []
    const form: object = document.createElement('form')
    for (const name in form) names.push(name)
    return names
  })
  expect(properties).toContain('appendChild')
  expect(properties.filter((name) => toFieldPath(name) === name)).toEqual([])
})
