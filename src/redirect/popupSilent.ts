// Detects that a popup shows something else than the return page: a page of this origin that has loaded, and says nothing.
// Of a popup at another origin, or one that a provider cut off, nothing can be known, so nothing is concluded.

const everyMs = 500
/** In checks and not in time: a page that was asleep has not yet heard what its popup said meanwhile. */
const silentChecks = 10

export interface SilentPopupDetector {
  /** The popup has said something. */
  readonly heard: () => void
  /** The popup leaves for the target, which may be of this origin, too. */
  readonly left: () => void
  readonly stop: () => void
}

/** Calls `onSilent` again and again for as long as the newest popup is silent. */
export function detectSilentPopup(windows: readonly Window[], returnUrl: URL, onSilent: () => void): SilentPopupDetector {
  let watched = windows.length
  let phase: 'launching' | 'heard' | 'away' = 'launching'
  let count = 0
  const check = () => {
    if (windows.length > watched) phase = 'launching'
    watched = windows.length
    const page = phase === 'heard' ? undefined : strangePage(windows[watched - 1])
    // It was opened at the return page, and an app may have moved it elsewhere. After that it may be anywhere.
    const isSilent = page && (phase === 'launching' || isSamePage(page, returnUrl))
    count = isSilent ? count + 1 : 0
    if (count >= silentChecks) onSilent()
  }
  const timer = setInterval(check, everyMs)
  return {
    heard() { phase = 'heard' },
    left() { phase = 'away' },
    stop() { clearInterval(timer) },
  }
}

/** Returns the address of a page of this origin that has loaded and is no return page. That of another origin throws. */
function strangePage(popup: Window | undefined): URL | undefined {
  try {
    if (!popup || popup.closed) return undefined
    const { document: page, location: { href } } = popup
    const isLoaded = page.readyState === 'complete' && /^https?:/.test(href)
    return isLoaded && !page.querySelector('.mwa-return') ? new URL(href) : undefined
  } catch {
    return undefined
  }
}

/** Whether it is that page, with whatever a provider has added. */
function isSamePage(page: URL, { pathname, searchParams }: URL): boolean {
  return page.pathname === pathname && [...searchParams].every(([name, value]) => page.searchParams.getAll(name).includes(value))
}
