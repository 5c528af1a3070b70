// When a login takes input: ours, the least that React can do, a bare form, and the wiki's own page, behind one server and one throttle.
import type { Browser } from '@playwright/test'
import { join } from 'node:path'
import { canStartWiki } from '../../../test/wiki/canStartWiki.ts'
import { startWiki } from '../../../test/wiki/startWiki.ts'
import { newestVersion } from '../../../test/wiki/versions.ts'
import { median } from '../median.ts'
import type { Part } from '../part.ts'
import { scriptOf } from '../scriptOf.ts'
import { kilobytes, milliseconds, ratio, table } from '../table.ts'
import { slowNetwork, slowProcessor } from '../throttle.ts'
import { baseOf, buildPages } from './buildPages.ts'
import { startFront } from './startFront.ts'
import type { InputTimes } from './watchInput.ts'

interface Row {
  readonly name: string
  readonly path: string
}

const floor: Row = { name: 'the floor: React, react-hook-form, the GET begun in the head', path: baseOf('floor') }
const wikiPage: Row = { name: `the wiki's own page (MediaWiki ${newestVersion}, Vector)`, path: '/index.php?title=Special:UserLogin' }

const rows: readonly Row[] = [
  { name: 'the kit, drawn by the browser', path: baseOf('drawn') },
  floor,
  { name: 'the kit, rendered on the server', path: baseOf('rendered') },
  { name: 'the kit, prerendered by a build', path: baseOf('prerendered') },
  { name: 'a bare form in HTML', path: baseOf('static') },
  wikiPage,
]

const network = { latencyMs: 150, bitsPerSecond: 1_600_000 }
const timesSlower = 4
const watch = scriptOf(join(import.meta.dirname, 'watchInput.ts'))
const rounds = 15

export const firstInputPart: Part = {
  name: 'firstInput',
  title: 'First input',
  async measure(browser, say) {
    const can = await canStartWiki([newestVersion])
    if (can.kind === 'no') throw new Error(`the wiki cannot be started, because ${can.reason}.`)
    say('builds the pages')
    const pages = await buildPages()
    const wiki = await startWiki({ version: newestVersion, features: ['skins', 'noproviders'], say })
    const front = await startFront(pages, wiki.origin).catch(async (error: unknown) => {
      await wiki.stop()
      throw error
    })
    try {
      return textOf(await measureRows(browser, front.origin, say))
    } finally {
      front.stop()
      await wiki.stop()
    }
  },
}

type Times = ReadonlyMap<Row, InputTimes>

async function measureRows(browser: Browser, origin: string, say: (line: string) => void): Promise<Times> {
  const all = new Map<Row, InputTimes[]>(rows.map((row) => [row, []]))
  // The first one fills the caches of the servers, so it does not count.
  for (const row of rows) await visit(browser, origin + row.path)
  for (let round = 1; round <= rounds; round++) {
    say(`round ${String(round)} of ${String(rounds)}`)
    for (const row of rows) all.get(row)?.push(await visit(browser, origin + row.path))
  }
  return new Map([...all].map(([row, times]) => [row, medianOf(times)]))
}

/** Nothing is in the cache of a new context. */
async function visit(browser: Browser, url: string): Promise<InputTimes> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript({ content: watch })
    // A tab that is open has its process before the page is there.
    await page.goto(new URL(baseOf('static'), url).href)
    await slowNetwork(page, network)
    await slowProcessor(page, timesSlower)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction('window.inputTimes', undefined, { polling: 100 })
    return await page.evaluate<InputTimes>('inputTimes')
  } finally {
    await context.close()
  }
}

function medianOf(all: readonly InputTimes[]): InputTimes {
  const of = (key: keyof InputTimes) => median(all.map((one) => one[key]))
  return { inputMs: of('inputMs'), enterMs: of('enterMs'), requests: of('requests'), bytes: of('bytes') }
}

function textOf(times: Times): string {
  const msOf = (row: Row) => times.get(row)?.inputMs ?? NaN
  const cells = [...times].map(([row, { inputMs, enterMs, requests, bytes }]) => [
    row.name, milliseconds(inputMs), ratio(inputMs, msOf(floor)), ratio(inputMs, msOf(wikiPage)), milliseconds(enterMs), `${String(requests)}, ${kilobytes(bytes)}`,
  ])
  return `From the start of the page until the field for the username is shown and takes keys, and until Enter works, too. ${String(network.latencyMs)} ms and
${String(network.bitsPerSecond / 1e6)} Mbit/s in both directions, a processor ${String(timesSlower)} times slower, nothing in the browser's cache, ${String(rounds)} rounds. All rows come gzipped from one server, which has
the wiki's scripts and styles in a cache and asks the wiki for its page and its fields each time. No query client anywhere.

${table(['', 'first input', 'to the floor', 'to the wiki’s page', 'Enter works', 'loaded by then'], cells)}`
}
