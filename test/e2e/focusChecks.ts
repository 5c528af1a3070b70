// Checks after a transition: where the focus is, and what was announced to screen readers.
import type { RedirectEvent } from '../../src/index.ts'
import { liveTexts } from './accessibilityTree.ts'
import { expect, type AppPage } from './appPage.ts'

/** Not even for one frame, because a screen reader would start again at the top of the page. */
export async function expectNeverLost({ page }: AppPage): Promise<void> {
  expect(await page.evaluate(() => window.framesOnBody ?? 0), 'frames with the focus on the body').toBe(0)
}

/** The text was announced, in an existing live region or as an alert, and is in the accessibility tree. */
export async function expectAnnounced({ page }: AppPage, urgency: 'polite' | 'assertive', text: string | RegExp): Promise<void> {
  const matches = (line: string) => (typeof text === 'string' ? line.includes(text) : text.test(line))
  await expect.poll(async () => (await page.evaluate(() => window.announced)).some(matches), `${String(text)} was announced`).toBe(true)
  const inTree = (await liveTexts(page)).filter((line) => line.startsWith(`${urgency}: `))
  expect(inTree.some(matches), `${inTree.join('; ')} has ${String(text)}`).toBe(true)
}

export async function expectHeading({ heading }: AppPage, name: string): Promise<void> {
  await expect(heading).toHaveAccessibleName(name)
  await expect(heading).toBeFocused()
}

export async function sendPopupEvent({ page }: AppPage, event: RedirectEvent): Promise<void> {
  await page.evaluate((sent) => window.lastPopup?.send(sent), event)
}

/** Returns from the identity provider with the code of a user. */
export async function returnFromProvider({ page }: AppPage, alias: string): Promise<void> {
  await page.waitForFunction(() => !!window.lastPopup?.target)
  await page.evaluate((code) => {
    const state = new URL(window.lastPopup?.target ?? '').searchParams.get('state') ?? ''
    window.lastPopup?.send({ kind: 'returned', parameters: [['state', state], ['code', code]] })
  }, `code-${alias}`)
}
