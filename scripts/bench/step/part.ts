// What a step and an interaction take on a slow processor: the focus after an answer, a key, a press, and what is refused.
import type { Browser, Page } from '@playwright/test'
import { join } from 'node:path'
import { startDemo } from '../../../demo/server/startDemo.ts'
import { findFreePort } from '../../browsers/findFreePort.ts'
import { median } from '../median.ts'
import type { Part } from '../part.ts'
import { scriptOf } from '../scriptOf.ts'
import { milliseconds, table } from '../table.ts'
import { slowProcessor } from '../throttle.ts'
import { serveLogin } from './serveLogin.ts'

const timesSlower = 4
const rounds = 7
const frameMs = 1000 / 60
const watch = scriptOf(join(import.meta.dirname, 'watchSteps.ts'))

/** In milliseconds. What browsers do not tell, because it is less than a frame, is 0. */
interface StepTimes {
  readonly keystroke: number
  readonly missing: number
  readonly press: number
  readonly refusal: number
  readonly step: number
}

export const stepPart: Part = {
  name: 'step',
  title: 'A step, and what is felt',
  async measure(browser, say) {
    say('builds the pages')
    const login = await serveLogin()
    const demo = await startDemo({ port: await findFreePort(), api: undefined }, 'production')
    if (demo.kind === 'portTaken') throw new Error('the port of the demo was taken.')
    try {
      say('a code')
      const withCode = await measureAt(browser, login.url)
      say('50 fields')
      login.setFieldsOfStep(50)
      const withFields = await measureAt(browser, login.url)
      say('the demo')
      return textOf(withCode, withFields, await measureAt(browser, demo.origin))
    } finally {
      login.stop()
      demo.stop()
    }
  },
}

async function measureAt(browser: Browser, url: string): Promise<StepTimes> {
  const all: StepTimes[] = []
  for (let round = 0; round < rounds; round++) all.push(await visit(browser, url))
  const of = (key: keyof StepTimes) => median(all.map((one) => one[key]))
  return { keystroke: of('keystroke'), missing: of('missing'), press: of('press'), refusal: of('refusal'), step: of('step') }
}

async function visit(browser: Browser, url: string): Promise<StepTimes> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    await page.goto(url)
    const form = page.locator('.mwa-form').first()
    const name = form.locator('input[name=username]')
    const password = form.locator('input[name=password]')
    const submit = form.locator('button[type=submit]')
    await submit.waitFor()
    await slowProcessor(page, timesSlower)
    await interaction(page)

    await submit.click()
    const missing = await interaction(page)
    await name.focus()
    await page.keyboard.type('TotpUser', { delay: 50 })
    const keystroke = await interaction(page)

    const send = async (typed: string) => {
      await password.fill(typed)
      await interaction(page)
      await page.evaluate('steps.begin()')
      await submit.click()
      const focusMs = await focusAfterAnswer(page)
      return { press: await interaction(page), focusMs }
    }
    const { press, focusMs: refusal } = await send('guessed')
    return { keystroke, missing, press, refusal, step: (await send('totp-pass')).focusMs }
  } finally {
    await context.close()
  }
}

/** After the frames that show it. */
async function interaction(page: Page): Promise<number> {
  await page.waitForTimeout(300)
  return (await page.evaluate<number | undefined>('steps.takeInteraction()')) ?? 0
}

async function focusAfterAnswer(page: Page): Promise<number> {
  const moved = await page.waitForFunction('steps.focusAfterAnswer()')
  return Number(await moved.jsonValue())
}

function textOf(withCode: StepTimes, withFields: StepTimes, demo: StepTimes): string {
  const frames = (ms: number) => `${(ms / frameMs).toFixed(1)} frames (${milliseconds(ms)})`
  const shown = (ms: number) => (ms === 0 ? 'under 16 ms' : milliseconds(ms))
  const rows = [
    ['from the last byte of an answer to the focus on the next screen: a code', frames(withCode.step), frames(demo.step)],
    ['the same for 50 fields', frames(withFields.step), '–'],
    ['the same for a refused password', frames(withCode.refusal), frames(demo.refusal)],
    ['a key', shown(withCode.keystroke), shown(demo.keystroke)],
    ['a press that sends the form', shown(withCode.press), shown(demo.press)],
    ['a press that finds both answers missing', shown(withCode.missing), shown(demo.missing)],
  ]
  return `On a processor ${String(timesSlower)} times slower than this one. A frame is ${milliseconds(frameMs)}. A key and a press last until the frame that shows what came of them,
which browsers tell in steps of 8 ms. The demo is built, too, and has its log and its code beside the form.

${table(['', 'a login, built', 'the demo'], rows)}`
}
