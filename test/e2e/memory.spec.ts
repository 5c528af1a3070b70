// After a login no password and no code is left in the memory of the page. Only Chromium exposes its heap.
import type { CDPSession, Page } from '@playwright/test'
import { expect, test, wikiUnderTest, type LoginPage } from './loginPage.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox has no protocol for heap snapshots.')
test.skip(wikiUnderTest.kind === 'real', 'The wiki behind the page does not matter to its memory.')

// A trace would copy the values of inputs into the page's memory.
test.use({ trace: 'off' })

const typed = 'zebra-7h1s-1s-typed-by-keys'

/** Returns how often a text occurs in the heap after garbage collection. */
async function countInHeap(page: Page, text: string): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const snapshot = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] }
  return snapshot.strings.filter((string) => string.includes(text)).length
}

const type = async (login: LoginPage, name: string, text: string) => {
  await login.input(name).click()
  await login.page.keyboard.type(text)
}

test('is found while it is in the input, so that the search is known to work', async ({ login }) => {
  await login.open()
  await type(login, 'password', typed)
  expect(await countInHeap(login.page, typed)).toBeGreaterThan(0)
})

/** The browser releases some objects only a moment later. */
const expectGone = (login: LoginPage, text: string) => expect.poll(() => countInHeap(login.page, text), { timeout: 15_000 }).toBe(0)

test('is gone after a refusal', async ({ login }) => {
  await login.open()
  await type(login, 'username', 'DemoUser')
  await type(login, 'password', typed)
  await login.page.keyboard.press('Enter')
  await expect(login.alert).toBeVisible()
  await login.state('awaitingInput')
  await expectGone(login, typed)
})

test('is gone when the form has left the page', async ({ login }) => {
  await login.open()
  await type(login, 'password', typed)
  await login.page.getByLabel('Action').selectOption('createaccount')
  await expect(login.input('retype')).toBeVisible()
  await expectGone(login, typed)
})

test('is gone when the form is asked anew without the field', async ({ login }) => {
  const request = (fields: object) => ({ id: 'One', metadata: {}, required: 'required', provider: 'One', account: 'One', fields })
  const field = (type: string) => ({ type, label: `A ${type}`, help: '', optional: false, sensitive: type === 'password' })
  const captcha = { ...request({ captchaInfo: { ...field('null'), value: '/x.png' }, captchaWord: field('string') }), id: 'XCaptchaAuthenticationRequest', metadata: { type: 'image' } }
  const infos = [request({ username: field('string'), password: field('password') }), request({ username: field('string') })]
  await login.page.route('**/w/api.php?*amirequestsfor*', (route) => {
    const requests = [infos.shift() ?? {}, captcha]
    const authmanagerinfo = { canauthenticatenow: true, cancreateaccounts: false, canlinkaccounts: false, haspreservedstate: false, hasprimarypreservedstate: false, preservedusername: '', requests }
    return route.fulfill({ json: { batchcomplete: true, query: { authmanagerinfo, tokens: { logintoken: 'token+\\' } } } })
  })
  await login.open()
  await type(login, 'password', typed)
  await login.root.getByRole('button', { name: 'Show another image' }).click()
  await expect(login.input('password')).toHaveCount(0)
  await expectGone(login, typed)
})

test('is gone after a pass', async ({ login }) => {
  await login.open()
  await type(login, 'username', 'HardExpired')
  await type(login, 'password', wikiUnderTest.accounts.hardExpired.password)
  await login.page.keyboard.press('Enter')
  await expect(login.input('retype')).toBeVisible()
  await type(login, 'password', typed)
  await type(login, 'retype', typed)
  await login.page.keyboard.press('Enter')
  await login.state('passed')
  await expectGone(login, typed)
})

test('is gone if it was a code', async ({ login }) => {
  await login.open()
  await type(login, 'username', 'TotpUser')
  await type(login, 'password', wikiUnderTest.accounts.totp.password)
  await login.page.keyboard.press('Enter')
  await expect(login.input('OATHToken')).toBeVisible()
  // With a space, because the page shows the code itself beside the form.
  const code = (await wikiUnderTest.totpCode()).replace(/^(...)/, '$1 ')
  await type(login, 'OATHToken', code)
  await login.page.keyboard.press('Enter')
  await login.state('passed')
  await expectGone(login, code)
})

test('is gone if the login is cancelled while it is being submitted', async ({ login }) => {
  await login.open()
  await login.page.route('**/w/api.php', async (route) => {
    if (route.request().method() !== 'POST') await route.continue()
  })
  await type(login, 'username', 'DemoUser')
  await type(login, 'password', typed)
  await login.page.keyboard.press('Enter')
  await login.state('submitting')
  await login.root.getByRole('button', { name: 'Cancel' }).click({ timeout: 15_000 })
  await login.state('cancelled')
  await expectGone(login, typed)
})
