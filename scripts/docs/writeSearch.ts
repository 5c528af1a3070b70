// The search of the site: Pagefind's, over the sections of its pages.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { close, createIndex } from 'pagefind'
import { sectionsOf, type Section } from './sections.ts'

/** From the root of the site. */
export const searchStyles = 'pagefind/pagefind-component-ui.css'
export const searchUi = 'pagefind/pagefind-component-ui.js'

/** Call it when the pages are in the folder, and before the stories are, which have a search of their own. */
export async function writeSearch(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ includeCharacters: '$' })
  if (!index) throw new Error(errors.join('\n'))
  const faults: string[] = []
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.html'))) {
    const page = path.replaceAll(sep, '/')
    for (const section of sectionsOf(readFileSync(join(folder, path), 'utf8'))) {
      const url = section.anchor === '' ? page : `${page}#${section.anchor}`
      faults.push(...(await index.addHTMLFile({ url, content: recordOf(section) })).errors)
    }
  }
  faults.push(...(await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors)
  await close()
  if (faults.length > 0) throw new Error(faults.join('\n'))
  removeOtherSearch(folder)
}

function recordOf({ titles, html }: Section): string {
  const title = titles.join(' › ').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  // Settings of MediaWiki are also looked for without their first character.
  const settings = new Set([...html.matchAll(/\$(wg\w+)/g)].map(([, name = '']) => name))
  const metadata = `<meta data-pagefind-meta="title[content]" content="${title}"><meta data-pagefind-meta="settings[content]" content="${[...settings].join(' ')}">`
  return `<html lang="en"><head>${metadata}</head><body>${html}</body></html>`
}

/** TypeDoc has no option for this, and its script stops without the search that it brings. */
function removeOtherSearch(folder: string): void {
  const script = join(folder, 'assets/main.js')
  const [before = '', after, ...more] = readFileSync(script, 'utf8').split('throw new Error("Search controls missing")')
  if (after === undefined || more.length > 0) throw new Error('The script of TypeDoc starts its search in another way.')
  writeFileSync(script, `${before}return${after}`)
  rmSync(join(folder, 'assets/search.js'))
}
