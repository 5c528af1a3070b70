// Finds buttons of the kit that touch: their boxes, which show under the pointer and as the focus ring, need a gap.
import type { Page } from '@playwright/test'

const leastGapPx = 4

export async function touchingButtons(page: Page): Promise<readonly string[]> {
  const buttons = await page.locator('.mwa-button').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect()
      return { left, right, top, bottom, width, name: element.textContent }
    }),
  )
  const shown = buttons.filter(({ width }) => width > 0)
  return shown.flatMap((one, index) =>
    shown.slice(index + 1).flatMap((other) => {
      const gapPx = Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom)
      return gapPx < leastGapPx ? [`buttons touch: ${one.name} and ${other.name}, ${gapPx} px apart`] : []
    }),
  )
}
