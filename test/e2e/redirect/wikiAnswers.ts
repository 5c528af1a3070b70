// Intercepts requests to the wiki's API, for tests about when and what the wiki answers.
import type { Page, Route } from '@playwright/test'

const api = '**/w/api.php*'

async function onPost(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(api, (route) => (route.request().method() === 'POST' ? answer(route) : route.continue()))
}

/** Delays each POST. */
export function delayPosts(page: Page, delayMs: number): Promise<void> {
  return onPost(page, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await route.continue()
  })
}

/** Holds back each POST. Returns what releases them. */
export async function holdPosts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await onPost(page, async (route) => {
    await released
    // The page may have aborted the request.
    await route.continue().catch(() => undefined)
  })
  return release
}

export function answerPosts(page: Page, clientlogin: object): Promise<void> {
  return onPost(page, (route) => route.fulfill({ json: { clientlogin } }))
}
