// The addresses that a window had, in their order, those that a script wrote included.
import type { Page } from '@playwright/test'

export function watchAddresses(popup: Page): readonly string[] {
  const addresses: string[] = []
  popup.on('framenavigated', (frame) => {
    if (frame === popup.mainFrame()) addresses.push(frame.url())
  })
  return addresses
}
