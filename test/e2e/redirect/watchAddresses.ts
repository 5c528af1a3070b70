// Records the URLs of a window in order, including those that a script set.
import type { Page } from '@playwright/test'

export function watchAddresses(popup: Page): readonly string[] {
  const addresses: string[] = []
  popup.on('framenavigated', (frame) => {
    if (frame === popup.mainFrame()) addresses.push(frame.url())
  })
  return addresses
}
