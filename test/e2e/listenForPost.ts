// What the page posts to a wiki next. From the page itself, because the driver of Firefox does not tell of bodies.
import type { Page } from '@playwright/test'

/** Begins to listen, and returns what waits for the next POST. */
export async function listenForPost(page: Page): Promise<() => Promise<URLSearchParams>> {
  const posted = await page.evaluateHandle(() => {
    const { fetch } = window
    const body = new Promise<string>((resolve) => {
      window.fetch = (input, init) => {
        if (init?.body instanceof URLSearchParams) resolve(init.body.toString())
        return fetch(input, init)
      }
    })
    // A promise by itself would be waited for.
    return { body }
  })
  return async () => new URLSearchParams(await posted.evaluate(({ body }) => body))
}
