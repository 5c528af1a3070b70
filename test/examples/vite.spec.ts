// The example for Vite. What else an app with Vite may do is tested in test/e2e/viteApp.spec.ts.
import { browserNames, exampleTest, expect, inBrowser, logInWithCode } from './exampleTest.ts'

const test = exampleTest({ name: 'vite', prepare: ['build'], start: 'npx vite preview --host 127.0.0.1 --port $PORT --strictPort' })

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
}
