// Whether another site embeds the page.

/** True if the page is in a frame of another origin. Browsers then restrict popups, cookies and security keys. */
export function isInForeignFrame(): boolean {
  try {
    return !window.top?.location.href
  } catch {
    return true
  }
}
