// A person without a mouse: Tab until they are where they want to be, and a key there.
import { expect, type Locator } from '@playwright/test'

const tabsAtMost = 60

const isThere = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Goes on from where the focus is, so what comes before it is found by going around the page alone. */
export async function tabTo(target: Locator): Promise<void> {
  for (let tabs = 0; tabs < tabsAtMost && !(await isThere(target)); tabs += 1) await target.page().keyboard.press('Tab')
  expect(await isThere(target), 'Tab has come to it').toBe(true)
}

/** It has the focus of its page, which may be behind another window. */
export async function expectHeld(target: Locator): Promise<void> {
  await expect.poll(() => isThere(target)).toBe(true)
}

export async function pressAt(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** At what makes its window go away, maybe before the key is up again. */
export async function leaveBy(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.down('Enter')
}

export async function typeAt(target: Locator, words: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.type(words)
}
