// A hundred logins in a row on one page: whatever one of them left behind would show in the end.
import { alice, expect, policies, test } from './redirectPage.ts'

const logins = 100

test('passes a hundred times in a row, whatever the provider sends, and leaves nothing behind', async ({ redirect, page }) => {
  test.setTimeout(150_000)
  await redirect.begin()
  const before = (await redirect.record()).kept
  const cases = [undefined, ...policies]
  for (let login = 0; login < logins; login += 1) {
    const coop = cases[login % cases.length]
    await redirect.behave({ decide: 'allow', ...(coop && { coop }) })
    await redirect.way().click()
    await redirect.passedAs(alice)
    await page.getByRole('button', { name: 'Begin again' }).click()
    await redirect.state('asking')
  }
  await expect.poll(() => redirect.windows().length).toBe(0)
  await expect.poll(async () => (await redirect.record()).kept).toEqual(before)
  expect(redirect.continues()).toHaveLength(logins)
  const { names, alerts } = await redirect.record()
  expect(new Set(names).size).toBe(logins)
  expect(alerts).toEqual([])
})
