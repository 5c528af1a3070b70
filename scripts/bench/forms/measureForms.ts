// Opens the pages of forms in turns, so that what the machine does meanwhile is shared among them, and returns medians.
import type { Browser, Page } from '@playwright/test'
import { median } from '../median.ts'
import type { BundledForm } from './bundleForm.ts'
import { serveForms, type ServedForms } from './serveForms.ts'

export interface Measured {
  /** From the start of the page to the form, with the script. */
  readonly pageMs: number
  readonly mountMs: number
  readonly keystrokeMs: number
  /** The heap of the page that shows the form, after garbage was collected. */
  readonly heapBytes: number
}

export interface Rounds {
  readonly visits: number
  /** In each visit. */
  readonly mounts: number
}

/** By the names of the forms. One that shows no such form has none. */
export type MeasuredForms = ReadonlyMap<string, Measured>

export async function measureForms(browser: Browser, forms: readonly BundledForm[], count: number, rounds: Rounds): Promise<MeasuredForms> {
  const served = await serveForms(forms)
  const visits = new Map<string, Measured[]>(forms.map(({ name }) => [name, []]))
  try {
    for (let round = 0; round < rounds.visits; round++) {
      for (const form of forms) visits.get(form.name)?.push(await visit(browser, served, served.urlOf(form, count), rounds.mounts))
    }
  } finally {
    served.stop()
  }
  return new Map([...visits].map(([name, all]) => [name, medianOf(all)]))
}

async function visit(browser: Browser, { blank }: ServedForms, url: string, mounts: number): Promise<Measured> {
  const page = await browser.newPage()
  try {
    await page.goto(blank)
    await page.goto(url)
    await page.waitForFunction('window.formAt && window.bench')
    const pageMs = await page.evaluate<number>('formAt')
    const heapBytes = await heapOf(page)
    const keystrokeMs = await page.evaluate<number>('bench.type()')
    const mountMs = await page.evaluate<number>(`bench.mount(${String(mounts)})`)
    return { pageMs, heapBytes, keystrokeMs, mountMs }
  } finally {
    await page.close()
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

function medianOf(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(all.map((one) => one[key]))
  return { pageMs: of('pageMs'), mountMs: of('mountMs'), keystrokeMs: of('keystrokeMs'), heapBytes: of('heapBytes') }
}
