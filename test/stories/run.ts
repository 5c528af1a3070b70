// Builds Storybook, serves it below a path, and opens every story and page of it in Chromium: play functions pass,
// nothing throws, axe finds nothing, no buttons touch, and nobody but the host is asked. `npm run test:stories -- firefox` opens them there,
// `-- both-themes` looks at each in light and in dark, and `STORY=login-captcha` chooses those whose ids contain that.
import type { BrowserContext } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'
import { reportChecks, type Check } from '../../scripts/reports/reportChecks.ts'
import { launch, type BrowserName } from '../../scripts/browsers/launch.ts'
import { explainedInStories } from '../axe/explained.ts'
import { createJudge } from '../axe/judge.ts'
import type { Theme } from './auditPage.ts'
import { plantedFaults } from './plantedFaults.ts'
import { serveFolder } from '../../scripts/storybook/serveFolder.ts'
import { visitStory, type Entry } from './visitStory.ts'

const browserName = process.argv.includes('firefox') ? 'firefox' : 'chromium'
const themes: readonly Theme[] = process.argv.includes('both-themes') ? ['light', 'dark'] : ['light']
const chosen = process.env['STORY'] ?? ''
const folder = join(root, 'storybook-static')
const judge = createJudge(explainedInStories)
const outside = new Set<string>()
/**
 * A Firefox gives the focus to one window alone. In another no focus event comes, and without one user-event types past
 * React: what a person types is not taken in.
 */
const pagesAtOnce = { chromium: 2, firefox: 1 } as const

function build(): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build-storybook', '--', '--quiet'], { cwd: root, encoding: 'utf8', env: { ...process.env, PLANTED_FAULTS: 'yes' } })
  return status === 0 ? '' : `${stdout}\n${stderr}`.trim().slice(-2000)
}

function readEntries(): readonly Entry[] {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }
  return Object.values(entries).filter(({ id }) => id.includes(chosen))
}

interface Visit {
  /** Each page has one of its own: in one they would be tabs of one wiki session, of which the first stops. */
  readonly openContext: () => Promise<BrowserContext>
  readonly address: string
  readonly browserName: BrowserName
}

async function visitAll({ openContext, address, browserName }: Visit, entries: readonly Entry[]): Promise<readonly Check[]> {
  const left = [...entries]
  const checks = new Map<string, Check>()
  const visitSome = async () => {
    const page = await (await openContext()).newPage()
    for (let entry = left.shift(); entry !== undefined; entry = left.shift()) {
      const faults = await visitStory(page, address, { entry, themes, judge, noteOutside: (line) => outside.add(line) })
      checks.set(entry.id, checkOf(entry, faults.join('\n'), browserName))
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce[browserName] }, visitSome))
  return entries.flatMap(({ id }) => checks.get(id) ?? [])
}

function checkOf({ id, title, name }: Entry, fault: string, browserName: BrowserName): Check {
  const planted = plantedFaults[id]
  if (!planted) return { statement: `${title} › ${name} (${browserName})`, fault }
  return { statement: `${title} › ${name} fails`, fault: planted.test(fault) ? '' : `it does not fail as it should: ${fault}` }
}

/** The frame around the stories: it comes up, and asks its own host alone. */
async function visitFrame({ openContext, address }: Visit): Promise<Check> {
  const page = await (await openContext()).newPage()
  await page.goto(address)
  const isUp = await page.getByRole('link', { name: 'Introduction' }).waitFor({ timeout: 20_000 }).then(() => true, () => false)
  return { statement: 'the frame around the stories comes up', fault: isUp ? '' : 'there is no list of stories' }
}

async function visitStorybook(address: string, browserName: BrowserName): Promise<readonly Check[]> {
  const browser = await launch(browserName)
  try {
    const strangers = new Set<string>()
    const openContext = async () => {
      const context = await browser.newContext()
      await context.addInitScript({ path: join(root, 'scripts/storybook/listenToStorybook.js') })
      context.on('request', (request) => {
        const { origin, hostname, protocol } = new URL(request.url())
        const isLocal = address.startsWith(origin) || !protocol.startsWith('http') || hostname === 'wiki.example'
        if (!isLocal) strangers.add(origin)
      })
      return context
    }
    const visit = { openContext, address, browserName }
    const entries = readEntries()
    const checks = [...(await visitAll(visit, entries)), await visitFrame(visit)]
    if (chosen !== '') return checks
    const isPlanted = Object.keys(plantedFaults).every((id) => entries.some((entry) => entry.id === id))
    return [
      ...checks,
      { statement: 'the planted faults are there', fault: isPlanted ? '' : 'one of them is not among the stories' },
      { statement: 'each reason why axe is wrong is needed', fault: judge.unused().join('\n') },
      { statement: 'nobody but the host is asked', fault: [...strangers].join('\n') },
    ]
  } finally {
    await browser.close()
  }
}

async function visitInBrowser(): Promise<readonly Check[]> {
  const { address, close } = await serveFolder(folder, '/a/path/')
  try {
    return await visitStorybook(address, browserName)
  } finally {
    close()
  }
}

const buildFault = build()
const checks = [{ statement: 'Storybook builds', fault: buildFault }, ...(buildFault === '' ? await visitInBrowser() : [])]
for (const line of outside) console.log(`  outside the stories, not counted: ${line}`)
reportChecks(['stories', ...process.argv.slice(2)].join('-'), checks)
const failed = checks.filter(({ fault }) => fault !== '').length
console.log(`${checks.length - failed} passed, ${failed} failed`)
