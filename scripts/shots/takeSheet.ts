// Puts pictures side by side on one, so that a look compares them.
import type { Browser } from '@playwright/test'
import { readFileSync } from 'node:fs'

export interface Sheet {
  readonly pictures: readonly string[]
  readonly path: string
  /** Of one picture, in pixels. */
  readonly width: number
  readonly columns: number
  /** The colour behind them. */
  readonly around?: string
}

export async function takeSheet(browser: Browser, { pictures, path, width, columns, around = '#888' }: Sheet): Promise<void> {
  const page = await browser.newPage({ viewport: { width: columns * width, height: 200 } })
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${readFileSync(picture, 'base64')}">`)
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: repeat(${columns}, ${width}px); align-items: start; margin: 0; background: ${around} }
    img { display: block; inline-size: 100%; box-sizing: border-box; padding: 4px }
  </style>${images.join('')}`)
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
