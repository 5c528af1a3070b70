// The kit in an app that has a style sheet of its own, and the same kit alone.
import type { CDPSession, Page } from '@playwright/test'
import { buildSync } from 'esbuild'
import { join } from 'node:path'
import { bundleStyles, type StyleSheets } from '../../../scripts/build/bundleStyles.ts'
import type { Host, Order, Scheme } from '../../hosts/Host.ts'
import { test as base, type AppPage } from '../appPage.ts'
import type * as inPage from './inPage/index.ts'

declare global {
  interface Window {
    /** Set by the bundled scripts of inPage/. */
    beside: typeof inPage
  }
}

export interface Beside {
  readonly styles: StyleSheets
  /** Makes the functions of inPage/ available. Call it when a page has been opened. */
  prepare(): Promise<void>
  /** Puts the app into a host, with the given sheet of the kit. */
  enter(host: Host, given: { readonly scheme: Scheme; readonly order: Order; readonly kit: string }): Promise<void>
  /** Leaves the host: the kit is alone, with what it inherits by intent. */
  enterAlone(kit: string): Promise<void>
  /** Remembers how the kit looks, at rest and in each state. */
  takeLook(name: string): Promise<void>
  /** Returns what differs between two looks, a line each. */
  differences(one: string, other: string): Promise<readonly string[]>
  /** Returns what cannot be seen or read, a line each. */
  unreadable(): Promise<readonly string[]>
  /** Returns what of the kit extends beyond the edges of the page, a line each. */
  overflowing(): Promise<readonly string[]>
  /** Puts elements of the app into the form. Returns what the kit changes in them, a line each. */
  foreignDifferences(elements: { readonly markup: string; readonly kit: string }): Promise<readonly string[]>
}

/** Pseudo-classes that are forced on all controls at once. */
const states = { rest: [], hover: ['hover'], focus: ['focus', 'focus-visible'], active: ['hover', 'active'] } as const
type State = keyof typeof states
const stateNames = Object.keys(states) as readonly State[]

const controls = ':is(.mwa-flow, .mwa-credentials, .mwa-dialog, .mwa-log-out) :is(a, button, input, select, .mwa-title, .mwa-summary)'

const { text: scripts = '' } = buildSync({
  entryPoints: [join(import.meta.dirname, 'inPage/index.ts')], bundle: true, write: false, format: 'iife', globalName: 'beside',
}).outputFiles[0] ?? {}

/** Only Chromium has one. */
async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  return session
}

async function forceState(session: CDPSession, state: State): Promise<void> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: controls })
  await Promise.all(nodeIds.map((nodeId) => session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...states[state]] })))
}

export const test = base.extend<{ beside: Beside }>({
  beside: async ({ page }, use) => {
    const styles = await bundleStyles()
    let session: Promise<CDPSession> | undefined
    const force = async (state: State) => { await forceState(await (session ??= openSession(page)), state) }
    await use({
      styles,
      prepare: async () => { await page.addScriptTag({ content: scripts }) },
      async enter({ css, around, html, body }, { scheme, order, kit }) {
        await page.emulateMedia({ colorScheme: scheme })
        await page.mouse.move(0, 0)
        const own = typeof css === 'string' ? css : css[scheme]
        const sheets = order === 'the kit first' ? [kit, own] : [own, kit]
        await page.evaluate((surroundings) => { window.beside.enter(surroundings) }, { sheets, around, html: html[scheme], body })
      },
      async enterAlone(kit) {
        await page.evaluate((sheet) => { window.beside.enterAlone(sheet) }, kit)
      },
      async takeLook(name) {
        for (const state of stateNames) {
          await force(state)
          await page.evaluate(([look, what]) => { window.beside.takeLook(look, what) }, [`${name}, ${state}`, state === 'rest' ? 'all' : 'controls'] as const)
        }
        await force('rest')
      },
      async differences(one, other) {
        const found: string[] = []
        for (const state of stateNames) {
          const lines = await page.evaluate(([before, after]) => window.beside.differences(before, after), [`${one}, ${state}`, `${other}, ${state}`] as const)
          found.push(...lines.map((line) => `${state}: ${line}`))
        }
        return found
      },
      unreadable: () => page.evaluate(() => window.beside.unreadable()),
      overflowing: () => page.evaluate(() => window.beside.overflowing()),
      foreignDifferences: (elements) => page.evaluate((given) => window.beside.foreignDifferences(given), elements),
    })
  },
})

export { expect } from '../appPage.ts'
export type { AppPage }
