// Checks after a transition: where the focus is, and what was announced to screen readers.
import type { RedirectEvent } from '../../src/index.ts'
import { liveWords } from './accessibilityTree.ts'
import { expect, type AppPage } from './appPage.ts'

/** Not even for one frame, because a screen reader would start again at the top of the page. */
export async function expectNeverLost({ page }: AppPage): Promise<void> {
  expect(await page.evaluate(() => window.framesOnBody ?? 0), 'frames with the focus on the body').toBe(0)
}

/** The text was announced, in an existing live region or as an alert, and is in the accessibility tree. */
export async function expectSaid({ page }: AppPage, urgency: 'polite' | 'assertive', words: string | RegExp): Promise<void> {
  const matches = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text))
  await expect.poll(async () => (await page.evaluate(() => window.heard)).some(matches), `${String(words)} was heard`).toBe(true)
  const inTree = (await liveWords(page)).filter((line) => line.startsWith(`${urgency}: `))
  expect(inTree.some(matches), `${inTree.join('; ')} has ${String(words)}`).toBe(true)
}

export async function expectHeading({ heading }: AppPage, name: string): Promise<void> {
  await expect(heading).toHaveAccessibleName(name)
  await expect(heading).toBeFocused()
}

export async function tellOfWindow({ page }: AppPage, event: RedirectEvent): Promise<void> {
  await page.evaluate((told) => window.away?.tell(told), event)
}

/** Returns from the identity provider with the code of a user. */
export async function comeBack({ page }: AppPage, person: string): Promise<void> {
  await page.waitForFunction(() => !!window.away?.target)
  await page.evaluate((code) => {
    const state = new URL(window.away?.target ?? '').searchParams.get('state') ?? ''
    window.away?.tell({ kind: 'returned', parameters: [['state', state], ['code', code]] })
  }, `code-${person}`)
}
