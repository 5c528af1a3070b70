// The example without a build: what a browser loads is what was written.
import { testLoginByPopup, testLoginWithCode } from './commonTests.ts'
import { browserNames, exampleTest, expect, inBrowser } from './exampleTest.ts'

const test = exampleTest({ name: 'plain', prepare: ['vendor'], start: 'npm start' })

test.describe('the example without a build', () => {
  testLoginWithCode(test, { logsOut: true })
  testLoginByPopup(test)
})

for (const browser of browserNames) {
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
