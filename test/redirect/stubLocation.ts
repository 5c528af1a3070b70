// The location of the page, where jsdom cannot navigate.
import { vi } from 'vitest'

/** Replaces `location` by one whose navigations are only recorded. The test runner restores it. */
export function stubLocation() {
  const real = window.location
  const left = vi.fn<(url: string) => void>()
  vi.stubGlobal('location', {
    get href() { return real.href },
    get origin() { return real.origin },
    get pathname() { return real.pathname },
    get search() { return real.search },
    get hash() { return real.hash },
    assign: left,
    replace: left,
  })
  return left
}
