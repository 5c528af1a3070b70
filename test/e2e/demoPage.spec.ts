// The page of the demo around its form: it fits a phone and large text, its log is no live region, and axe finds nothing on it.
import { expect, test, type Page } from '@playwright/test'
import { explainedInDemo } from '../axe/explained.ts'
import { findingsOf } from '../axe/findingsOf.ts'
import { createJudge } from '../axe/judge.ts'
import { expectFits } from './fits.ts'

const long = 'a-feature-with-a-name-that-is-longer-than-any-phone-is-wide-and-has-no-place-to-break'

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/?features=${test.info().testId}${query}`)
  await expect(page.getByTestId('flow-state')).toHaveText('awaitingInput')
  await expect(page.getByTestId('code-of-TotpUser')).toBeVisible()
}

test('fits a width of 320 pixels, with long features, addresses and an open request', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, `,${long},providers&return=/auth/${long}`)
  await page.locator('.wire summary').first().click()
  await expectFits(page)
})

test('covers nothing where text is twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  await expectFits(page)
  const boxes = await page.locator('header, main, aside').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect))
  const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const))
  const covering = pairs.filter(([a, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
  expect(covering).toEqual([])
})

test('says what it is, how to install it, and where to read on', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('banner')).toContainText('React components that log users in to a MediaWiki')
  await expect(page.getByRole('banner')).toContainText('npm install react-mediawiki-auth')
  for (const link of await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link').all()) {
    const answer = await page.request.get((await link.getAttribute('href'))!)
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  }
})

test('shows the code of what is on the screen', async ({ page }) => {
  await open(page)
  await page.getByLabel('Third-party sign-in').selectOption('tab')
  await expect(page.getByTestId('code')).toContainText('redirect="tab"')
})

test('announces no count, no state and no code of its own', async ({ page }) => {
  await open(page)
  for (const name of ['wire-count', 'flow-state', 'code-of-TotpUser']) {
    expect(await page.getByTestId(name).evaluate((element) => element.closest('output, [role=status], [aria-live]') === null), name).toBe(true)
  }
})

test('has words for every choice', async ({ page }) => {
  await open(page)
  const raw = await page.locator('option').evaluateAll((options) => (options as HTMLOptionElement[]).filter(({ text, value }) => text === value).map(({ value }) => value))
  expect(raw).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing that axe finds, on any of its screens, in ${theme}`, async ({ page }) => {
    const judge = createJudge(explainedInDemo)
    const faults: string[] = []
    const audit = async () => { faults.push(...judge.faultsIn(await findingsOf(page))) }
    await open(page, `,providers&theme=${theme}`)
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme)
    await audit()
    await page.locator('.mwa-flow button[type=submit]').click()
    await expect(page.locator('.mwa-summary')).toBeVisible()
    await audit()
    await page.locator('.accounts button', { hasText: 'DemoUser' }).click()
    await page.locator('[name=password]').fill('demo-pass')
    await page.locator('[name=password]').press('Enter')
    await expect(page.getByTestId('flow-state')).toHaveText('passed')
    await audit()
    await page.getByLabel('Component').selectOption('accounts')
    await expect(page.locator('.mwa-credential-list')).toBeVisible()
    await audit()
    await page.getByLabel('Component').selectOption('editor')
    await expect(page.getByTestId('session')).toHaveText('Logged in as DemoUser.')
    await audit()
    expect([...faults, ...judge.unused()]).toEqual([])
  })
}
