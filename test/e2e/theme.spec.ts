// The colour of a brand: the text on the button and the links can be read in it, in light and in dark, whatever it is.
import { inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './loginPage.ts'

const brands = ['#c8102e', '#d33', '#ffd500', '#0b1f4b', '#777', '#808080', '#36c', '#0f0', '#00f', '#f00', '#fff', '#000', '#ff7a00', 'oklch(.7 .2 330)', 'CanvasText']

/** The smallest contrast that WCAG wants for text. */
const least = 4.5

/** Returns the contrast of text on the primary button, and of links on the page, as they are painted. */
function contrasts(page: Page) {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const luminanceOf = (color: string) => {
      if (!context) return NaN
      context.fillStyle = color
      context.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + .055) / 1.055) ** 2.4))
      return .2126 * red + .7152 * green + .0722 * blue
    }
    const contrast = (one: string, other: string) => {
      const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
      return (high + .05) / (low + .05)
    }
    const button = getComputedStyle(document.querySelector('.mwa-primary')!)
    const link = getComputedStyle(document.querySelector('.mwa-flow > .mwa-link')!)
    return { button: contrast(button.color, button.backgroundColor), link: contrast(link.color, link.backgroundColor) }
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`any accent can be read in ${scheme}, also under the pointer`, async ({ login, page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await login.open()
    // A link on the background of a page.
    await login.root.evaluate((root) => {
      root.insertAdjacentHTML('beforeend', '<button type="button" class="mwa-link" style="background: Canvas">A link</button>')
    })
    for (const brand of brands) {
      await page.mouse.move(0, 0)
      // On an element around the form, as an app sets it.
      await login.root.evaluate((root, color) => { root.parentElement?.style.setProperty('--mwa-accent', color) }, brand)
      const { button, link } = await contrasts(page)
      expect.soft(button, `the button in ${brand}`).toBeGreaterThanOrEqual(least)
      expect.soft(link, `a link in ${brand}`).toBeGreaterThanOrEqual(least)
      await login.root.locator('.mwa-primary').hover()
      expect.soft((await contrasts(page)).button, `the button in ${brand}, under the pointer`).toBeGreaterThanOrEqual(least)
    }
  })
}

test('what follows from the accent can be set', async ({ login }) => {
  await login.open()
  await login.root.evaluate((root) => { root.parentElement?.setAttribute('style', '--mwa-on-accent: rgb(1, 2, 3); --mwa-link: rgb(4, 5, 6)') })
  await expect(login.root.locator('.mwa-primary')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await login.input('username').focus()
  await expect(login.input('username')).toHaveCSS('outline-color', 'rgb(4, 5, 6)')
})

/** The colours that a PDF fills with, as it writes them. */
function fillsOf(pdf: Buffer): ReadonlySet<string> {
  const drawings = [...pdf.toString('latin1').matchAll(/FlateDecode[^>]*>>\s*stream\r?\n([^]*?)endstream/g)].map(([, body = '']) => inflateSync(Buffer.from(body, 'latin1')).toString('latin1'))
  return new Set(drawings.flatMap((drawing) => [...drawing.matchAll(/([\d.]+ [\d.]+ [\d.]+) rg\b/g)].map(([, color = '']) => color)))
}

test('on paper, where backgrounds are left out, what is read by its fill keeps it', async ({ login, page }) => {
  await login.open()
  await login.root.evaluate((root) => { root.parentElement?.setAttribute('style', '--mwa-accent: rgb(255, 0, 255)') })
  await login.logIn({ username: 'DemoUser', password: 'guessed' })
  await expect(login.root.getByRole('alert')).toBeVisible()
  expect(fillsOf(await page.pdf({ printBackground: false }))).toContain('1 0 1')
  await login.root.getByRole('checkbox').check()
  const ofSign = await login.root.getByRole('alert').evaluate((notice) => getComputedStyle(notice.closest('.mwa-notice') ?? notice, '::before').printColorAdjust)
  const ofTick = await login.root.getByRole('checkbox').evaluate((box) => getComputedStyle(box).printColorAdjust)
  expect({ ofSign, ofTick }).toEqual({ ofSign: 'exact', ofTick: 'exact' })
})
