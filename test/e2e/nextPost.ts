// What the page posts to a wiki next. From the page itself, because the driver of Firefox does not tell of bodies.
import type { Page } from '@playwright/test'

export async function nextPost(page: Page): Promise<URLSearchParams> {
  const body = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { fetch } = window
        window.fetch = (input, init) => {
          if (init?.body instanceof URLSearchParams) resolve(init.body.toString())
          return fetch(input, init)
        }
      }),
  )
  return new URLSearchParams(body)
}
