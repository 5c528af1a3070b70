// The demo on any wiki. Elements are found by field name and role, because messages differ between wikis.
import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { wikiUnderTest, type Credentials } from './wikiUnderTest.ts'

export interface LoginPage {
  readonly page: Page
  readonly root: Locator
  readonly heading: Locator
  readonly alert: Locator
  /** The requests to the wiki so far. */
  readonly requests: readonly Request[]
  open(settings?: { features?: readonly string[]; query?: string }): Promise<void>
  input(name: string): Locator
  logIn(credentials: Credentials): Promise<void>
  submit(): Promise<void>
  state(name: string): Promise<void>
}

/** Waits until an element other than the body has the focus. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused()
}

export const test = base.extend<{ login: LoginPage }>({
  login: async ({ page, context }, use) => {
    // A new IP address per test, because throttles and captchas count by address.
    const octets = [...randomUUID().replaceAll('-', '')].slice(0, 3).map((digit) => parseInt(digit, 16) * 15 + 1)
    await context.setExtraHTTPHeaders({ 'X-Forwarded-For': `10.${octets.join('.')}` })
    const requests: Request[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/w/api.php') requests.push(request)
    })
    const root = page.locator('.mwa-flow')
    await use({
      page,
      root,
      requests,
      heading: root.locator('.mwa-title'),
      alert: root.getByRole('alert'),
      async open({ features = [], query = '' } = {}) {
        // A name that is no feature creates a separate fake wiki for the test.
        await page.goto(`/?features=${[...features, `run-${randomUUID()}`].join()}&${query}`)
        await expect(root).toHaveAttribute('data-state', 'awaitingInput')
      },
      input: (name) => root.locator(`[name="${name}"]`),
      async logIn({ username, password }) {
        await root.locator('[name=username]').fill(username)
        await root.locator('[name=password]').fill(password)
        await root.locator('button[type=submit]').click()
      },
      submit: () => root.locator('button[type=submit]').click(),
      state: (name) => expect(root).toHaveAttribute('data-state', name),
    })
  },
})

export { expect, wikiUnderTest }
