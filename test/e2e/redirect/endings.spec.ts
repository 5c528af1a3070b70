// Redirects that end without a return, and what is left after any redirect.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

const run = promisify(execFile)

async function expectNothingLeft(redirect: RedirectPage, before: Readonly<Record<string, number>>): Promise<void> {
  await expect.poll(() => redirect.windows().length).toBe(0)
  await expect.poll(async () => (await redirect.record()).active).toEqual(before)
  expect(redirect.continues()).toHaveLength(0)
}

const endings: Readonly<Record<string, (redirect: RedirectPage) => Promise<void>>> = {
  'timeout': async (redirect) => {
    await expect(redirect.alert).toContainText('The sign-in timed out')
  },
  abort: async ({ page }) => {
    // Another module starts another flow.
    await page.getByLabel('Action').selectOption('createaccount')
  },
  cancel: async (redirect) => {
    await redirect.button(/^Cancel$/).click()
  },
}

for (const [name, end] of Object.entries(endings)) {
  test(`R42 closes the popup and stops listening on ${name}`, async ({ redirect }) => {
    // Long enough to come to the provider on a busy machine.
    await redirect.begin(name === 'timeout' ? 'timeout=8000' : '')
    const before = (await redirect.record()).active
    const popup = await redirect.openPopup()
    await atProvider.waitUntilReady(popup)
    expect((await redirect.record()).active).not.toEqual(before)
    await end(redirect)
    await redirect.state('awaitingInput')
    await expectNothingLeft(redirect, before)
  })
}

test('R42 warns before the timeout, and waits for the full time again on request', async ({ redirect, page }) => {
  const limitMs = 6000
  await redirect.begin(`timeout=${limitMs}`)
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  const wait = redirect.button(/^Wait longer$/)
  await expect(wait).toBeVisible()
  await page.bringToFront()
  await wait.click()
  const askedAtMs = performance.now()
  await expect(redirect.alert).toContainText('The sign-in timed out')
  expect(performance.now() - askedAtMs).toBeGreaterThan(limitMs - 500)
  await redirect.state('awaitingInput')
})

test('R43 leaves no secret and no parameter in storage, URLs or the console, at any time', async ({ redirect, page, context }) => {
  const addresses: string[] = []
  context.on('page', (popup) => popup.on('framenavigated', (frame) => addresses.push(frame.url())))
  await redirect.begin()
  const address = page.url()
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  const storage = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
  expect(await storage()).toBe('[{},{}]')
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
  expect(await storage()).toBe('[{},{}]')
  expect(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()])).toEqual([[], []])
  expect(page.url()).toBe(address)
  const [sent] = redirect.continues()
  const secrets = ['code', 'state', 'logintoken'].map((name) => sent?.get(name) ?? '')
  expect(secrets.every((secret) => secret.length > 4)).toBe(true)
  const atEnd = [addresses.at(-1), page.url(), ...redirect.consoleMessages].join('\n')
  for (const secret of secrets) expect(atEnd).not.toContain(secret)
})

test('R44 opens one popup under StrictMode', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
  expect((await redirect.record()).names).toHaveLength(1)
})

test('R44 leaves nothing if the component is unmounted during the redirect', async ({ redirect, page }) => {
  await redirect.begin()
  const before = (await redirect.record()).active
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  // Another username mounts another component.
  await page.getByRole('button', { name: 'TotpUser' }).click()
  await redirect.state('awaitingInput')
  await expectNothingLeft(redirect, before)
})

test('R44 can be imported on a server', async ({ browserName }) => {
  test.skip(browserName !== 'chromium', 'This test uses no browser.')
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const script = `for (const entry of ['index', 'hooks', 'return', 'server/index']) await import('./src/' + entry + '.ts')
    const { startReturnPage } = await import('./src/return.ts')
    startReturnPage()
    console.log('fine')`
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
  expect(stdout.trim()).toBe('fine')
})
