// A user without a mouse: presses Tab until an element has the focus, and then a key.
import { expect, type Locator } from '@playwright/test'

const tabsAtMost = 60

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

const isBefore = (target: Locator) =>
  target.evaluate((element) => (element.compareDocumentPosition(document.activeElement ?? document) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)

/** Starts where the focus is, and goes back where that is the way: around the page it leads through the browser's own buttons. */
export async function tabTo(target: Locator): Promise<void> {
  const key = (await isBefore(target)) ? 'Shift+Tab' : 'Tab'
  for (let tabs = 0; tabs < tabsAtMost && !(await isFocused(target)); tabs += 1) await target.page().keyboard.press(key)
  expect(await isFocused(target), 'Tab has reached it').toBe(true)
}

/** Waits until it has the focus of its page. The page itself may be behind another window. */
export async function expectFocusInPage(target: Locator): Promise<void> {
  await expect.poll(() => isFocused(target)).toBe(true)
}

export async function pressAt(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press(key)
}

/** Presses Enter on what closes its window, possibly before the key is released. */
export async function pressAndClose(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.down('Enter')
}

/** Types over what is there. React does not notice what is filled in from outside of the page in Firefox. */
export async function typeOver(target: Locator, text: string): Promise<void> {
  await target.press('ControlOrMeta+A')
  await target.pressSequentially(text)
}

export async function typeAt(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.type(text)
}
