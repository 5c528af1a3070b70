// What the example of a server has to do: it is a proxy to the wiki, and answers a provider that posts.
import { testLoginByPopup, testLoginWithCode } from './commonTests.ts'
import { browserNames, exampleTest, expect, inBrowser } from './exampleTest.ts'

export function testServer(name: string): void {
  const test = exampleTest({ name, prepare: ['build'], start: 'npm start', wiki: 'npm run wiki' })

  test.describe(`the example for ${name}`, () => {
    testLoginWithCode(test, { logsOut: true })
    testLoginByPopup(test)
  })

  for (const browser of browserNames) {
    test(`logs in by a provider that posts in ${browser}`, async ({ example }) => {
      await inBrowser(browser, async (page) => {
        await page.goto(example.origin)
        const opening = page.waitForEvent('popup')
        await page.getByRole('button', { name: 'Log in with Harbour ID' }).click()
        const popup = await opening
        const target = await popup.getByRole('link', { name: 'Continue as alice' }).evaluate((link) => (link as HTMLAnchorElement).href)
        // As with `response_mode=form_post`: what the provider returns comes as a form, and not in the URL.
        const { headers } = await fetch(target, { redirect: 'manual' })
        const { origin, pathname, searchParams } = new URL(headers.get('location') ?? '')
        const inputs = [...searchParams].map(([key, value]) => `<input name="${key}" value="${value}">`).join('')
        await popup.setContent(`<form method="post" action="${origin}${pathname}">${inputs}<button>Continue</button></form>`)
        const posting = popup.waitForRequest((request) => request.method() === 'POST')
        await popup.getByRole('button').click()
        expect(new URL((await posting).url()).href).toBe(`${example.origin}/auth/return`)
        await expect(page.getByRole('heading', { name: 'Hello, LinkedUser' })).toBeVisible()
      })
    })
  }
}
