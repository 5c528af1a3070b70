// Pages with a content security policy. Where they enforce Trusted Types, all works with the kit's policy, and without it nothing
// throws. Firefox ESR has none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'
import { expect, test } from './appPage.ts'
import { listenForPost } from './listenForPost.ts'

const always = "script-src 'self'; object-src 'none'; base-uri 'none'"
const withHcaptcha = always.replace("'self'", "'self' https://js.hcaptcha.com")
const enforced = `${always}; require-trusted-types-for 'script'`

/** What a service's script does, as far as the kit sees it. */
const service = `window.hcaptcha = {
  render(element, { callback }) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'I am a person'
    button.onclick = () => callback('fake-token')
    element.append(button)
    return 1
  },
}`

const wiki = {
  features: { captcha: 'hcaptcha', captchaAfterFailures: 0, providers: [{ id: 'idp1', label: 'Harbour ID' }] },
  texts: { en: { 'labproviders-button-help': 'Takes you <b>elsewhere</b>.' } },
} as const

test.beforeEach(async ({ page }) => {
  await page.route('**/hcaptcha.js', (route) => route.fulfill({ contentType: 'text/javascript', body: service }))
})

test('the policy is allowed: markup of the wiki is shown, and the script of a captcha loads', async ({ app, page }) => {
  await app.open({ wiki, policy: `${enforced}; trusted-types react-mediawiki-auth`, captchaScripts: { hcaptcha: '/hcaptcha.js' } })
  await expect(app.flow.locator('b', { hasText: 'elsewhere' })).toBeVisible()
  await app.flow.getByRole('button', { name: 'I am a person' }).click()
  await app.input('username').fill('DemoUser')
  await app.input('password').fill('demo-pass')
  const posted = await listenForPost(page)
  await page.keyboard.press('Enter')
  expect((await posted()).get('captchaWord')).toBe('fake-token')
  expect(app.complaints).toEqual([])
})

test('no policy is allowed: markup is shown as text, the captcha says that it cannot load, and nothing throws', async ({ app, page }) => {
  const errors: string[] = []
  // In Firefox the reports of the browser are among them.
  page.on('pageerror', ({ message }) => { if (!message.startsWith('The page’s settings blocked')) errors.push(message) })
  await app.open({ wiki, policy: `${enforced}; trusted-types 'none'`, captchaScripts: { hcaptcha: '/hcaptcha.js' } })
  await expect(app.flow.getByText('Takes you elsewhere.')).toBeVisible()
  await expect(app.flow.locator('b', { hasText: 'elsewhere' })).toHaveCount(0)
  await expect(app.flow.getByText('isn’t allowed to load the captcha')).toBeVisible()
  await expect.poll(() => ofKit(app.complaints)).toContain('by its directive trusted-types')
  expect(ofKit(app.complaints)).toContain('docs/guides/content-security-policy.md')
  expect(errors).toEqual([])
})

/** What the kit says, and not the browser. */
const ofKit = (complaints: readonly string[]) => complaints.filter((line) => line.startsWith('react-mediawiki-auth: ')).join('\n')

test('the script of a captcha is not allowed: the page says that it is its own doing, and the console by which directive', async ({ app }) => {
  await app.open({ wiki, policy: always })
  await expect(app.flow.getByText('isn’t allowed to load the captcha from js.hcaptcha.com')).toBeVisible()
  await expect.poll(() => ofKit(app.complaints)).toMatch(/captcha of js\.hcaptcha\.com from loading, by its directive script-src/)
})

test('the frame of a captcha is not allowed: the page says so, too', async ({ app, page }) => {
  const framed = `window.hcaptcha = { render(element) { const frame = document.createElement('iframe'); frame.src = 'https://newassets.hcaptcha.com/frame'; element.append(frame); return 1 } }`
  await page.route('https://js.hcaptcha.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: framed }))
  await app.open({ wiki, policy: `${withHcaptcha}; frame-src 'self'` })
  await expect(app.flow.getByText('isn’t allowed to load the captcha from js.hcaptcha.com')).toBeVisible()
  await expect.poll(() => ofKit(app.complaints)).toContain('by its directive frame-src')
})

test('where something else stops the script, the page does not blame its policy', async ({ app, page }) => {
  await page.route('https://js.hcaptcha.com/**', (route) => route.abort())
  await app.open({ wiki, policy: withHcaptcha })
  await expect(app.flow.getByText('Something may be blocking it')).toBeVisible()
  expect(ofKit(app.complaints)).toBe('')
})

test('the policy of the guide is enough for a login', async ({ app, page }) => {
  const guide = readFileSync(join(root, 'docs/guides/content-security-policy.md'), 'utf8')
  const policy = /```\n(default-src .+)\n```/.exec(guide)?.[1]
  // The icon of the page is of the test.
  const ofPage = { policy: policy!.replace("img-src 'self'", "img-src 'self' data:") }
  await app.open({ ...ofPage, wiki: { features: { captcha: 'image', captchaAfterFailures: 0 } } })
  await expect.poll(() => app.flow.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await app.open(ofPage)
  await app.input('username').fill('DemoUser')
  await app.input('password').fill('demo-pass')
  await page.keyboard.press('Enter')
  await app.state('passed')
  expect(app.complaints).toEqual([])
})
