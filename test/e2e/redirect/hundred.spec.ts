// A hundred logins in a row on one page: whatever one of them left behind would show in the end.
import { expect, policies, test } from './redirectPage.ts'

const cases = [undefined, ...policies]

test('passes a hundred times in a row (in Firefox twenty), whatever the provider sends, and leaves nothing behind', async ({ redirect, browserName }) => {
  test.setTimeout(240_000)
  await redirect.begin()
  const before = (await redirect.record()).kept
  // Through its protocol, which tells a test of every window by and by, Firefox would take minutes.
  const logins = browserName === 'firefox' ? 20 : 100
  for (let login = 0; login < logins; login += 1) {
    const coop = cases[login % cases.length]
    await redirect.behave({ decide: 'allow', ...(coop && { coop }) })
    await redirect.way().click()
    await redirect.page.evaluate(beginAgainOncePassed)
  }
  await expect.poll(() => redirect.windows().length).toBe(0)
  await expect.poll(async () => (await redirect.record()).kept).toEqual(before)
  expect(redirect.continues()).toHaveLength(logins)
  const { names, alerts } = await redirect.record()
  expect(new Set(names).size).toBe(logins)
  expect(alerts).toEqual([])
})

/**
 * In the page, because a hundred times every look of a test would take its time. The demo's list of requests is emptied,
 * because it is drawn anew with each of them.
 */
function beginAgainOncePassed(): Promise<void> {
  return new Promise((resolve) => {
    let hasPassed = false
    const timer = setInterval(() => {
      const flow = document.querySelector<HTMLElement>('.mwa-flow')
      if (!hasPassed && flow?.dataset['state'] === 'passed' && flow.textContent.includes('LinkedUser')) {
        hasPassed = true
        document.querySelector<HTMLElement>('.afterwards button')?.click()
        document.querySelector<HTMLElement>('h2:has([data-testid=wire-count]) button')?.click()
      } else if (hasPassed && flow?.dataset['state'] === 'awaitingInput') {
        clearInterval(timer)
        resolve()
      }
    }, 10)
  })
}
