// The tests that several examples have in common.
import { browserNames, expect, inBrowser, logInByPopup, logInWithCode, type ExampleTest } from './exampleTest.ts'
import { expectFormInHtml, expectNothingSentBeforeHydration } from './serverForm.ts'

/** `logsOut`: the example has a button to log out. */
export function testLoginWithCode(test: ExampleTest, { logsOut }: { readonly logsOut: boolean }): void {
  for (const browser of browserNames) {
    test(`logs in with two factors${logsOut ? ', and out again,' : ''} in ${browser}`, async ({ example }) => {
      await inBrowser(browser, async (page) => {
        await page.goto(example.origin)
        await logInWithCode(page)
        await expect(page.getByRole('heading', { name: 'Hello, TotpUser' })).toBeVisible()
        if (!logsOut) return
        await page.getByRole('button', { name: 'Log out' }).click()
        await expect(page.getByLabel('Username')).toBeVisible()
      })
    })
  }
}

export function testLoginByPopup(test: ExampleTest): void {
  for (const browser of browserNames) {
    test(`logs in by a popup in ${browser}`, async ({ example }) => {
      await inBrowser(browser, async (page) => {
        await page.goto(example.origin)
        await logInByPopup(page)
        await expect(page.getByRole('heading', { name: 'Hello, LinkedUser' })).toBeVisible()
      })
    })
  }
}

/** The server of the example renders the form. */
export function testServerForm(test: ExampleTest): void {
  test('has the form in the HTML', async ({ example }) => {
    await expectFormInHtml(example.origin)
  })

  for (const browser of browserNames) {
    test(`sends nothing before hydration in ${browser}`, async ({ example }) => {
      await expectNothingSentBeforeHydration(browser, example.origin)
    })
  }
}
