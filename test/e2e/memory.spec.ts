// After a login no password and no code is left in the memory of the page. Only Chromium lets its heap be read.
import type { CDPSession, Page } from '@playwright/test'
import { expect, test, wikiUnderTest, type LoginPage } from './loginPage.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox has no protocol for heap snapshots.')
test.skip(wikiUnderTest.kind === 'real', 'The wiki behind the page does not matter to its memory.')

const typed = 'zebra-7h1s-1s-typed-by-keys'

/** How often a text stands in the heap, after all that can be collected was. */
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

test('is found while it is being typed, so that the search can fail', async ({ login }) => {
  await login.open()
  await type(login, 'password', typed)
  expect(await countInHeap(login.page, typed)).toBeGreaterThan(0)
})

test('is gone after a refusal', async ({ login }) => {
  await login.open()
  await type(login, 'username', 'DemoUser')
  await type(login, 'password', typed)
  await login.page.keyboard.press('Enter')
  await expect(login.alert).toBeVisible()
  await login.state('asking')
  await login.page.waitForTimeout(200)
  expect(await countInHeap(login.page, typed)).toBe(0)
})

test('is gone when the form has left the page', async ({ login }) => {
  await login.open()
  await type(login, 'password', typed)
  await login.page.getByLabel('Module').selectOption('createaccount')
  await expect(login.input('retype')).toBeVisible()
  expect(await countInHeap(login.page, typed)).toBe(0)
})

test('is gone after a pass, and so is the code', async ({ login }) => {
  await login.open()
  // Another spelling of the name, because the page shows the accounts themselves.
  await type(login, 'username', 'TotpUser')
  await type(login, 'password', wikiUnderTest.accounts.totp.password)
  await login.page.keyboard.press('Enter')
  await expect(login.input('OATHToken')).toBeVisible()
  const before = await countInHeap(login.page, wikiUnderTest.accounts.totp.password)
  const code = (await wikiUnderTest.totpCode()).replace(/^(...)/, '$1 ')
  await type(login, 'OATHToken', code)
  await login.page.keyboard.press('Enter')
  await login.state('passed')
  await login.page.waitForTimeout(200)
  expect(await countInHeap(login.page, code)).toBe(0)
  expect(await countInHeap(login.page, code.replace(' ', ''))).toBeLessThanOrEqual(1)
  expect(before).toBeLessThanOrEqual(1)
})
