// The window of the return page itself.

/** Who opened it, unless a provider cut them apart. */
export function opener(): readonly Window[] {
  // Typed as anything.
  const who = window.opener as Window | null
  return who ? [who] : []
}

/** Browsers refuse to close what no script has opened, and do not say so. */
export function closeWindow(otherwise: () => void): void {
  window.close()
  setTimeout(otherwise, 500)
}
