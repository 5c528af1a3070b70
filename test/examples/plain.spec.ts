// The example without a build: what a browser loads is what was written.
import { browserNames, exampleTest, expect, inBrowser, logInByPopup, logInWithCode } from './exampleTest.ts'

const test = exampleTest({ name: 'plain', prepare: ['vendor'], start: 'npm start' })

for (const browser of browserNames) {
  test(`logs in with two factors, and out again, in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.goto(example.origin)
      await logInWithCode(page)
      await expect(page.getByRole('heading', { name: 'Hello, TotpUser' })).toBeVisible()
      await page.getByRole('button', { name: 'Log out' }).click()
      await expect(page.getByLabel('Username')).toBeVisible()
    })
  })

  test(`logs in by a popup in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.goto(example.origin)
      await logInByPopup(page)
      await expect(page.getByRole('heading', { name: 'Hello, LinkedUser' })).toBeVisible()
    })
  })

  test(`loads a language on demand in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.route('**/page.js', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: (await response.text()).replace("module: 'clientlogin'", "$&, language: 'de'") })
      })
      await page.goto(example.origin)
      await expect(page.getByRole('button', { name: 'Anmelden', exact: true })).toBeVisible()
    })
  })
}
