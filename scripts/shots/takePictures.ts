// Takes the picture that README.md shows, of a built Storybook: `npx tsx scripts/shots/takePictures.ts`.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { launch } from '../browsers/launch.ts'
import { serveFolder } from '../storybook/serveFolder.ts'
import { takeSheet } from './takeSheet.ts'

/** Each in one language, its wiki's words included. */
const shown = [
  { story: 'login-redirect--default', globals: 'theme:light;language:en' },
  { story: 'login-languages--german-code', globals: 'theme:dark;language:de' },
  { story: 'login-languages--arabic', globals: 'theme:light;language:ar' },
  { story: 'login-captcha--image', globals: 'theme:dark;language:en' },
]

/** The fonts of this machine are what it happens to have. */
const fonts = {
  Latin: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  Arabic: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
}

const require = createRequire(import.meta.url)
const faces = Object.entries(fonts).map(([name, file]) =>
  `@font-face { font-family: ${name}; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(require.resolve(file), 'base64')}) }`)
const style = `${faces.join('\n')}
.story-title, .story-wire { display: none }
.story { font-family: ${Object.keys(fonts).join()} !important; padding: 0 !important; min-block-size: 0 !important }
.story-card { box-shadow: none }`

const folder = join(root, '.cache', 'shots', 'readme')
mkdirSync(folder, { recursive: true })
const { address, close } = await serveFolder(join(root, 'storybook-static'), '/')
const browser = await launch('chromium')
const page = await browser.newPage({ viewport: { width: 400, height: 600 }, deviceScaleFactor: 2 })
await page.addInitScript({ path: join(import.meta.dirname, '../storybook/listenToStorybook.js') })
const pictures: string[] = []
for (const { story, globals } of shown) {
  await page.goto(`${address}iframe.html?id=${story}&viewMode=story&globals=${globals};a11y.manual:!true`)
  await page.waitForFunction(() => window.storyOutcome, undefined, { timeout: 60_000 })
  await page.addStyleTag({ content: style })
  await page.evaluate(() => document.fonts.ready)
  const path = join(folder, `${story}.png`)
  await page.locator('.story-card').screenshot({ path })
  pictures.push(path)
}
await takeSheet(browser, { pictures, path: join(root, 'demo', 'pictures', 'login.png'), width: 360, columns: 4, around: '#f4f5f7' })
await browser.close()
close()
