// Stands between the page and the wiki's API, where a case is about when and what the wiki answers.
import type { Page, Route } from '@playwright/test'

const api = '**/w/api.php*'

async function onPost(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(api, (route) => (route.request().method() === 'POST' ? answer(route) : route.continue()))
}

/** The wiki takes its time. */
export function delayPosts(page: Page, delayMs: number): Promise<void> {
  return onPost(page, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await route.continue()
  })
}

/** The wiki answers when it is told to. */
export async function holdPosts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await onPost(page, async (route) => {
    await released
    // The page may have given up on it.
    await route.continue().catch(() => undefined)
  })
  return release
}

export function answerPosts(page: Page, clientlogin: object): Promise<void> {
  return onPost(page, (route) => route.fulfill({ json: { clientlogin } }))
}
