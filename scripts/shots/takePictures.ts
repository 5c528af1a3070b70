// Takes the picture that README.md shows, of a built Storybook: `npx tsx scripts/shots/takePictures.ts`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { launch } from '../browsers/launch.ts'
import { serveFolder } from '../storybook/serveFolder.ts'
import { takeSheet } from './takeSheet.ts'

const shown = [
  { story: 'login-redirect--default', globals: 'theme:light;language:en' },
  { story: 'login-two-factors--wrong-code', globals: 'theme:dark;language:en' },
  { story: 'login-password--validation-errors', globals: 'theme:light;language:ar' },
  { story: 'login-captcha--image', globals: 'theme:dark;language:de' },
]

const folder = join(root, '.cache', 'shots', 'readme')
mkdirSync(folder, { recursive: true })
const { address, close } = await serveFolder(join(root, 'storybook-static'), '/')
const browser = await launch('chromium')
const page = await browser.newPage({ viewport: { width: 400, height: 600 }, deviceScaleFactor: 2 })
await page.addInitScript({ path: join(import.meta.dirname, '../storybook/listenToStorybook.js') })
const pictures: string[] = []
for (const { story, globals } of shown) {
  await page.goto(`${address}iframe.html?id=${story}&viewMode=story&globals=${globals};a11y.manual:!true`)
  await page.waitForFunction(() => window.storyOutcome, undefined, { timeout: 15_000 })
  await page.addStyleTag({ content: '.story-wire { display: none } .story { padding: 0 !important; min-block-size: 0 !important } .story-card { box-shadow: none }' })
  const path = join(folder, `${story}.png`)
  await page.locator('.story-card').screenshot({ path })
  pictures.push(path)
}
await takeSheet(browser, { pictures, path: join(root, 'demo', 'pictures', 'login.png'), width: 360, columns: 4, around: '#f4f5f7' })
await browser.close()
close()
