// The accessibility tree of a page, which only Chromium exposes.
import type { Page } from '@playwright/test'

export async function readTree(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
}

/** Returns the texts in live regions, each with its urgency. */
export async function liveWords(page: Page): Promise<readonly string[]> {
  const nodes = await readTree(page)
  const wordsIn = (id: string): string => {
    const node = nodes.find(({ nodeId }) => nodeId === id)
    if (node?.role?.value === 'StaticText') return String(node.name?.value)
    return (node?.childIds ?? []).map(wordsIn).join(' ')
  }
  return nodes
    .filter(({ role }) => role?.value === 'status' || role?.value === 'alert')
    .map(({ nodeId, properties }) => `${String(properties?.find(({ name }) => name === 'live')?.value.value)}: ${wordsIn(nodeId).trim()}`)
}
