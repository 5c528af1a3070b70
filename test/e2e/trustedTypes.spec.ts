// Pages that enforce Trusted Types: with the kit's policy all works, and without it nothing throws. Firefox ESR has none.
import { expect, test } from './appPage.ts'

const always = "script-src 'self'; object-src 'none'; base-uri 'none'"
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
  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.postData()?.includes('clientlogin') === true)
  await page.keyboard.press('Enter')
  expect((await posted).postData()).toContain('fake-token')
  expect(app.complaints).toEqual([])
})

test('no policy is allowed: markup is shown as text, the captcha says that it cannot load, and nothing throws', async ({ app, page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await app.open({ wiki, policy: `${enforced}; trusted-types 'none'`, captchaScripts: { hcaptcha: '/hcaptcha.js' } })
  await expect(app.flow.getByText('Takes you elsewhere.')).toBeVisible()
  await expect(app.flow.locator('b', { hasText: 'elsewhere' })).toHaveCount(0)
  await expect(app.flow.getByRole('alert').or(app.flow.getByText('hcaptcha.js')).or(app.flow.getByText('could not be loaded')).first()).toBeVisible()
  expect(errors).toEqual([])
})
