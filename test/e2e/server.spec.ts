// A flow rendered on a server, in real browsers: before its scripts have loaded, and afterwards.
import de from '../../src/messages/locales/de.json' with { type: 'json' }
import { expect, test } from './appPage.ts'

test('can be typed into before any script has loaded, and contains no token', async ({ app }) => {
  await app.openWithoutScripts({ server: 'asks', username: 'DemoUser' })
  await expect(app.input('username')).toBeEnabled()
  await expect(app.input('username')).toHaveValue('DemoUser')
  await app.input('password').fill('typed early')
  await expect(app.page.getByRole('button', { name: 'Log in' })).toBeDisabled()
  // The token of an anonymous user ends like this, too.
  expect(await app.page.content()).not.toMatch(/token|\+\\/i)
})

test('sends nothing by Enter before its scripts have loaded, and loses nothing that was typed', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'asks' })
  const posts: string[] = []
  app.page.on('request', (request) => { if (request.method() === 'POST') posts.push(request.url()) })
  await app.page.getByLabel('Username').fill('DemoUser')
  await app.input('password').fill('demo-pass')
  await app.input('password').press('Enter')
  await releaseScripts()
  await expect(app.page.getByRole('button', { name: 'Log in' })).toBeEnabled()
  await app.input('password').press('Enter')
  await app.state('passed')
  expect(posts).toEqual([expect.stringMatching(/api\.php$/)])
})

test('hydrates without a warning, keeps what was typed, and logs in with two requests', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'asks' })
  const requests: string[] = []
  app.page.on('request', (request) => { if (request.url().includes('api.php')) requests.push(request.method()) })
  await app.page.getByLabel('Username').fill('DemoUser')
  await app.input('password').fill('demo-pass')
  await app.page.getByRole('checkbox').check()
  await releaseScripts()
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await expect(app.input('username')).toHaveValue('DemoUser')
  await expect(app.input('password')).toHaveValue('demo-pass')
  await expect(app.page.getByRole('checkbox')).toBeChecked()
  await expect(app.input('password')).toBeVisible()
  await app.page.getByRole('button', { name: 'Log in' }).click()
  await app.state('passed')
  expect(requests).toEqual(['GET', 'POST'])
  expect(app.complaints).toEqual([])
})

test('keeps the focus in the field that the user is typing into while it hydrates', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'asks', autoFocus: true })
  await app.input('password').fill('demo')
  await releaseScripts()
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await app.page.keyboard.type('-pass')
  await expect(app.input('password')).toHaveValue('demo-pass')
})

test('keeps what was typed, and the focus, although an extension has put an element beside an input', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'asks' })
  await app.page.getByLabel('Username').fill('DemoUser')
  await app.page.getByRole('checkbox').check()
  await app.input('password').pressSequentially('demo-ss')
  await app.page.keyboard.press('ArrowLeft')
  await app.page.keyboard.press('ArrowLeft')
  await app.input('password').evaluate((input) => { input.after(document.createElement('div')) })
  await releaseScripts()
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  await expect(app.input('password')).toBeFocused()
  await app.page.keyboard.type('pa')
  await expect(app.input('password')).toHaveValue('demo-pass')
  await expect(app.page.getByLabel('Username')).toHaveValue('DemoUser')
  await expect(app.page.getByRole('checkbox')).toBeChecked()
  await app.page.keyboard.press('Enter')
  await app.state('passed')
})

test('renders a placeholder, and no unfounded message, if the server did not ask the wiki', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'knows nothing' })
  await app.state('starting')
  await expect(app.flow.getByRole('heading', { name: 'Log in' })).toBeVisible()
  await expect(app.flow.locator('form, input, button')).toHaveCount(0)
  await releaseScripts()
  await expect(app.input('username')).toBeVisible()
  expect(app.complaints).toEqual([])
})

test('has the language of the page from the first byte', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'asks', language: 'de', messages: de })
  await expect(app.page.getByRole('button', { name: 'Anmelden' })).toBeVisible()
  await releaseScripts()
  await expect(app.flow.locator('.mwa-still-waiting')).toBeAttached()
  expect(app.complaints).toEqual([])
})

test('prerendered, is there before any script, and sends what was typed before as soon as the wiki has said the same', async ({ app }) => {
  const { releaseScripts } = await app.openWithoutScripts({ server: 'prerendered' })
  const requests: string[] = []
  app.page.on('request', (request) => { if (request.url().includes('api.php')) requests.push(request.method()) })
  await app.page.getByLabel('Username').fill('DemoUser')
  await app.input('password').fill('demo-pass')
  const release = await app.hold('GET')
  await releaseScripts()
  const submit = app.page.getByRole('button', { name: 'Log in' })
  await expect(submit).toBeEnabled()
  await app.input('password').press('Enter')
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(app.input('password')).toHaveValue('demo-pass')
  expect(requests).toEqual(['GET'])
  release()
  await app.state('passed')
  expect(requests).toEqual(['GET', 'POST'])
  expect(app.complaints).toEqual([])
})

test('prerendered, asks for the captcha that has come since, without moving what is being typed', async ({ app }) => {
  const { releaseScripts, wiki } = await app.openWithoutScripts({ server: 'prerendered' })
  wiki.configure({ captcha: 'simple', captchaAfterFailures: 0 })
  await app.page.getByLabel('Username').fill('DemoUser')
  await app.input('password').pressSequentially('demo')
  const placeBefore = await app.input('password').boundingBox()
  await releaseScripts()
  await expect(app.input('captchaWord')).toBeVisible()
  await expect(app.input('password')).toBeFocused()
  await app.page.keyboard.type('-pass')
  await expect(app.input('password')).toHaveValue('demo-pass')
  expect(await app.input('password').boundingBox()).toEqual(placeBefore)
  expect(app.complaints).toEqual([])
})
