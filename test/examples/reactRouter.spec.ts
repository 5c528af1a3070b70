// The example for React Router, whose server renders the form and is the proxy to the wiki.
import { browserNames, exampleTest, expect, inBrowser, logInByPopup, logInWithCode } from './exampleTest.ts'
import { expectFormInHtml, expectNothingSentBeforeHydration } from './serverForm.ts'

const test = exampleTest({ name: 'react-router', prepare: ['types', 'build'], start: 'npm start', wiki: 'npm run wiki' })

test('has the form in the HTML', async ({ example }) => {
  await expectFormInHtml(example.origin)
})

for (const browser of browserNames) {
  test(`logs in with two factors in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.goto(example.origin)
      await logInWithCode(page)
      await expect(page.getByRole('heading', { name: 'Hello, TotpUser' })).toBeVisible()
    })
  })

  test(`logs in by a popup in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.goto(example.origin)
      await logInByPopup(page)
      await expect(page.getByRole('heading', { name: 'Hello, LinkedUser' })).toBeVisible()
    })
  })

  test(`sends nothing before hydration in ${browser}`, async ({ example }) => {
    await expectNothingSentBeforeHydration(browser, example.origin)
  })
}
