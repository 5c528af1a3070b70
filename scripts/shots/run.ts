// Takes pictures of the situations that matter for the looks, into .cache/shots: light and dark, in both directions, on a
// phone and on a desktop, in Chromium; `npm run shots -- firefox` in Firefox. For people to look at: it judges nothing.
// Storybook has to be built: `npm run build-storybook`.
import type { Page } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { launch } from '../browsers/launch.ts'
import { serveFolder } from '../storybook/serveFolder.ts'
import { situations } from './situations.ts'
import { takeSheet } from './takeSheet.ts'

const storybook = join(root, 'storybook-static')
const browserName = process.argv.includes('firefox') ? 'firefox' : 'chromium'
const folder = join(root, '.cache', 'shots', browserName)

const devices = {
  phone: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, sheet: { width: 440, columns: 4 } },
  desktop: { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 1, sheet: { width: 700, columns: 3 } },
}
const languages = { ltr: 'en', rtl: 'ar' }

/** Some plays expect English words and fail in another language; by then the page is as they left it. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => window.storyOutcome, undefined, { timeout: 15_000 }).catch(() => undefined)
  await page.addStyleTag({ content: '.story-wire { display: none }' })
  // The progress bar shows after a moment only.
  await page.waitForTimeout(600)
}

if (!existsSync(storybook)) throw new Error('There is no storybook-static/ to look at: run `npm run build-storybook` first.')
mkdirSync(folder, { recursive: true })
const { address, close } = await serveFolder(storybook, '/')
const browser = await launch(browserName)
for (const [device, { sheet, ...options }] of Object.entries(devices)) {
  const context = await browser.newContext(options)
  await context.addInitScript({ path: join(import.meta.dirname, '../storybook/listenToStorybook.js') })
  const page = await context.newPage()
  for (const theme of ['light', 'dark']) {
    for (const [direction, language] of Object.entries(languages)) {
      const variant = `${theme}-${direction}-${device}`
      const pictures: string[] = []
      for (const { name, story } of situations) {
        const globals = `theme:${theme};language:${language};a11y.manual:!true`
        const path = join(folder, `${name}-${variant}.png`)
        await show(page, `${address}iframe.html?id=${story}&viewMode=story&globals=${globals}`)
        await page.screenshot({ path, fullPage: true })
        pictures.push(path)
      }
      await takeSheet(browser, { ...sheet, pictures, path: join(folder, `all-${variant}.png`) })
    }
  }
  await context.close()
}
await browser.close()
close()
console.log(`The pictures are in ${folder}; each all-….png has the situations side by side.`)
