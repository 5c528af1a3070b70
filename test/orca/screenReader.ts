// Orca, and what it says of a page. No voice is needed: Orca writes down what it gives to one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { startProgram } from '../desktop/startProgram.ts'
import { test as base, expect } from '../e2e/appPage.ts'

export interface ScreenReader {
  /** Waits until all is said that the page has given cause for, and returns it. Later calls return what was said since. */
  heard(): Promise<readonly string[]>
  /** Returns what was said since, without waiting. */
  heardSoFar(): readonly string[]
}

const folder = process.env['ORCA_FOLDER'] ?? ''
const journal = join(folder, 'said')

/** Orca reads this when it starts. What a page looks like when it opens is no matter of the kit, and long. */
const preferences = `import orca.settings
import orca.speech

orca.settings.sayAllOnLoad = False
orca.settings.pageSummaryOnLoad = False

journal = open('${journal}', 'w', encoding='utf-8', buffering=1)

def write(text, *rest):
    print(text.replace('\\n', ' ').strip(), file=journal)

orca.speech._speak = write
orca.speech.speakCharacter = write
`

/** Empty until Orca has started. */
const said = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(0, -1) : [])

export const test = base.extend<{ screenReader: ScreenReader }, { orca: undefined }>({
  orca: [
    // Playwright requires a destructured parameter here.
    async ({}, use) => {
      const userFolder = join(folder, 'orca')
      mkdirSync(userFolder, { recursive: true })
      writeFileSync(join(userFolder, 'orca-customizations.py'), preferences)
      const orca = startProgram(browserPaths.orca, ['--replace', '--user-prefs', userFolder], 'ignore')
      await expect.poll(said).toContain('Screen reader on.')
      await use(undefined)
      orca.stop()
    },
    // It has to be there before the browser is, which asks for a screen reader when it starts.
    { scope: 'worker', auto: true },
  ],
  screenReader: async ({ page }, use) => {
    await page.addInitScript(addRegion)
    let count = said().length
    let marks = 0
    const heardSoFar = () => {
      const news = said().slice(count)
      count += news.length
      return news
    }
    await use({
      heardSoFar,
      async heard() {
        marks += 1
        const mark = `End of part ${marks}`
        await page.locator('#end-of-part').evaluate((region, mark) => { region.textContent = mark }, mark)
        await expect.poll(() => said().slice(count)).toContain(mark)
        return heardSoFar().filter((text) => text !== mark)
      },
    })
  },
})

/** A region outside of the kit, which says when a part has ended: regions speak in turn, after all that had the focus. */
function addRegion(): void {
  document.addEventListener('DOMContentLoaded', () => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'end-of-part', role: 'status' }))
  })
}

export { expect }
