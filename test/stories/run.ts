// Builds Storybook, serves it below a path, and opens every story and page of it in Chromium: play functions pass,
// nothing throws, axe finds nothing, and nobody but the host is asked.
import { chromium, type BrowserContext } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPaths } from '../browsers/browserPaths.ts'
import { root } from '../package/manifest.ts'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { serveFolder } from './serveFolder.ts'
import { visitStory, type Entry } from './visitStory.ts'

const folder = join(root, 'storybook-static')
const pagesAtOnce = 2

function build(): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build-storybook', '--', '--quiet'], { cwd: root, encoding: 'utf8' })
  return status === 0 ? '' : `${stdout}\n${stderr}`.trim().slice(-2000)
}

function readEntries(): readonly Entry[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }
  return Object.values(entries)
}

async function visitAll(context: BrowserContext, address: string, entries: readonly Entry[]): Promise<readonly Check[]> {
  const left = [...entries]
  const checks = new Map<string, Check>()
  const visitSome = async () => {
    const page = await context.newPage()
    for (let entry = left.shift(); entry !== undefined; entry = left.shift()) {
      const faults = await visitStory(page, address, entry)
      checks.set(entry.id, { statement: `${entry.title} › ${entry.name}`, fault: faults.join('\n') })
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, visitSome))
  return entries.flatMap(({ id }) => checks.get(id) ?? [])
}

/** The frame around the stories: it comes up, and asks its own host alone. */
async function visitFrame(context: BrowserContext, address: string): Promise<Check> {
  const page = await context.newPage()
  await page.goto(address)
  const isUp = await page.getByRole('link', { name: 'Introduction' }).waitFor({ timeout: 20_000 }).then(() => true, () => false)
  return { statement: 'the frame around the stories comes up', fault: isUp ? '' : 'there is no list of stories' }
}

async function visitStorybook(): Promise<readonly Check[]> {
  const { address, close } = await serveFolder(folder, '/a/path/')
  const browser = await chromium.launch({
    executablePath: browserPaths.chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
  try {
    const context = await browser.newContext()
    await context.addInitScript({ path: join(import.meta.dirname, 'listenToStorybook.js') })
    const strangers = new Set<string>()
    context.on('request', (request) => {
      const { origin, hostname, protocol } = new URL(request.url())
      const isLocal = address.startsWith(origin) || !protocol.startsWith('http') || hostname === 'wiki.example'
      if (!isLocal) strangers.add(origin)
    })
    const checks = [...(await visitAll(context, address, readEntries())), await visitFrame(context, address)]
    return [...checks, { statement: 'nobody but the host is asked', fault: [...strangers].join('\n') }]
  } finally {
    await browser.close()
    close()
  }
}

const buildFault = build()
const checks = [{ statement: 'Storybook builds', fault: buildFault }, ...(buildFault === '' ? await visitStorybook() : [])]
reportChecks('stories', checks)
const failed = checks.filter(({ fault }) => fault !== '').length
console.log(`${checks.length - failed} passed, ${failed} failed`)
