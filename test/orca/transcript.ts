// Writes down what Orca says while a user acts, and compares it with the transcript that is checked in.
import { existsSync, readFileSync } from 'node:fs'
import type { AppPage } from '../e2e/appPage.ts'
import { expect, test, type ScreenReader } from './screenReader.ts'

export interface Transcript {
  /**
   * Notes what is done in a few words, does it, and waits until all is said. `replaced`: the field that had the focus leaves the page. If the
   * browser is fast, Orca 43 finds the next one by itself and says nothing of it. Then its name and description have to be what Orca would say.
   */
  act(deed: string, run: () => Promise<unknown>, replaced?: 'replaced'): Promise<void>
  /** Waits until all is said, and writes nothing down. */
  forget(): Promise<void>
  compare(): void
}

/** What the kit has on the page at one time. */
type Texts = readonly { readonly text: string; readonly isLive: boolean }[]

export function startTranscript(name: string, app: AppPage, screenReader: ScreenReader): Transcript {
  const file = `${name}.txt`
  const lines: string[] = []
  return {
    async act(deed, run, replaced) {
      const before = await textsOf(app)
      await run()
      const heard = [...(await screenReader.heard())]
      const texts = [...before, ...(await textsOf(app))]
      const expected = expectedOf(file, deed, lines.length)
      const ofFocus = replaced ? expected.filter((line) => !isAnnounced(line)) : []
      // A busy machine brings the focus to Orca later than the end of the part. What does not come is missed below.
      await expect.poll(() => {
        heard.push(...screenReader.heardSoFar())
        return linesOf(heard, texts).length
      }).toBeGreaterThanOrEqual(expected.length - ofFocus.length).catch(() => undefined)
      const found = linesOf(heard, texts)
      const isSilent = found.every(isAnnounced)
      if (isSilent && ofFocus.length > 0) {
        console.log(`${deed}: Orca has taken the next field without a word.`)
        const [name = '', description = ''] = ofFocus.map((line) => line.trim())
        const focused = app.page.locator(':focus')
        await expect(focused).toHaveAccessibleName(name)
        await expect(focused).toHaveAccessibleDescription(description)
      }
      lines.push(`${deed}:`, ...(isSilent ? ofFocus : []), ...found)
      console.log(`${deed}: ${heard.join(' · ')}`)
    },
    async forget() {
      await screenReader.heard()
    },
    compare() {
      expect(`${lines.join('\n')}\n`).toMatchSnapshot(file)
    },
  }
}

/** Returns the lines that the checked-in transcript has for what is done in that line. */
function expectedOf(file: string, deed: string, line: number): readonly string[] {
  const info = test.info()
  const path = info.snapshotPath(file)
  if (info.config.updateSnapshots === 'all' || !existsSync(path)) return []
  const [first, ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n').slice(line)
  const end = rest.findIndex((each) => !each.startsWith(' '))
  if (first !== `${deed}:`) return []
  return end === -1 ? rest : rest.slice(0, end)
}

/**
 * Of each utterance what is the kit's. What Orca and the browser add, such as "entry" and "heading level 2", changes with their versions,
 * and some texts come once by the focus and once by the caret. Live regions are spoken by a queue of their own: whether before what has
 * the focus or after it depends on how busy Orca is, so they stand after it.
 */
function linesOf(heard: readonly string[], texts: Texts): readonly string[] {
  const own = heard.map((utterance) => ownWords(utterance, texts)).filter(({ words }) => words !== '')
  const unlike = own.filter(({ words }, index) => words !== own[index - 1]?.words)
  return [
    ...unlike.filter(({ isLive }) => !isLive).map(({ words }) => `  ${words}`),
    ...unlike.filter(({ isLive }) => isLive).map(({ words }) => `  ${announced}${words}`),
  ]
}

const announced = 'announced: '
const isAnnounced = (line: string) => line.startsWith(`  ${announced}`)

function ownWords(utterance: string, texts: Texts) {
  const found = texts.filter(({ text }) => utterance.includes(text))
  const longest = found.filter(({ text }) => !found.some((other) => other.text !== text && other.text.includes(text)))
  const words = [...new Set(longest.map(({ text }) => text))].sort((one, other) => utterance.indexOf(one) - utterance.indexOf(other)).join(' ')
  return { words, isLive: longest.some(({ isLive }) => isLive) }
}

/** Each text of the flow, and what labels what has none. */
function textsOf({ flow }: AppPage): Promise<Texts> {
  return flow.evaluate((root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const labels = [...root.querySelectorAll('[aria-label], [alt]')].map((one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? '')
    const found = labels.map((text) => ({ text, isLive: false }))
    while (nodes.nextNode()) {
      const isLive = nodes.currentNode.parentElement?.closest('[role=status], [role=alert]') != null
      found.push(...(nodes.currentNode.nodeValue ?? '').split('\n').map((text) => ({ text: text.trim(), isLive })))
    }
    return found.filter(({ text }) => text.length > 1)
  })
}
