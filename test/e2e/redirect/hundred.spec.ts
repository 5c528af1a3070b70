// A hundred logins in a row on one page. If one of them left something behind, it would add up.
import { expect, policies, test } from './redirectPage.ts'

const cases = [undefined, ...policies]

test('passes a hundred times in a row (in Firefox twenty), with any provider, and leaves nothing behind', async ({ redirect, browserName }) => {
  test.setTimeout(240_000)
  await redirect.begin()
  const before = (await redirect.record()).kept
  // Firefox would take minutes, because its protocol becomes slow with many windows.
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
 * Runs in the page, because polling from the test would be slow a hundred times. Clears the demo's list of requests,
 * which
 * is rendered again with each of them.
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
