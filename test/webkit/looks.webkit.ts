// What WebKitGTK paints: dark, right to left, narrow, and where the focus is.
import { expect, it } from 'vitest'
import { openLogin, type LoginPage } from './loginPage.ts'

/** Returns the luminance of a computed colour, from 0 for black to 1 for white. */
function luminance(page: LoginPage, selector: string, property: 'color' | 'background-color' | 'border-top-color'): Promise<number> {
  return page.run((selector, property) => {
    const context = document.createElement('canvas').getContext('2d')!
    context.fillStyle = getComputedStyle(document.querySelector(selector)!).getPropertyValue(property)
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => (value <= 10 ? value / 3294.6 : ((value / 255 + .055) / 1.055) ** 2.4))
    return .2126 * red + .7152 * green + .0722 * blue
  }, selector, property)
}

async function contrast(page: LoginPage, selector: string, property: 'color' | 'border-top-color', background: string): Promise<number> {
  const [low = 0, high = 0] = [await luminance(page, selector, property), await luminance(page, background, 'background-color')].sort((one, other) => one - other)
  return (high + .05) / (low + .05)
}

const card = '.card'
const texts = ['.mwa-title', '.mwa-label', '.mwa-choice', '.mwa-link']
const boxes = ['[name=username]', '[name=password]', '[name=rememberMe]']

for (const scheme of ['light', 'dark'] as const) {
  it(`is ${scheme} where the system is, its checkbox too, and can be read`, async () => {
    const page = await openLogin({ scheme })
    const isDark = scheme === 'dark'
    // Else the system paints it, and says nothing of its colours.
    expect(await page.style('[name=rememberMe]', 'appearance')).toBe('none')
    for (const box of boxes) {
      expect((await luminance(page, box, 'background-color')) < .5, box).toBe(isDark)
      expect(await contrast(page, box, 'border-top-color', box), box).toBeGreaterThanOrEqual(3)
    }
    for (const text of texts) expect(await contrast(page, text, 'color', card), text).toBeGreaterThanOrEqual(4.5)
    expect(await contrast(page, '.mwa-primary', 'color', '.mwa-primary')).toBeGreaterThanOrEqual(4.5)
    expect(await contrast(page, '[name=username]', 'color', '[name=username]')).toBeGreaterThanOrEqual(4.5)
  })
}

it('is light on a page that wants it, although the system is dark', async () => {
  const page = await openLogin({ scheme: 'dark', query: 'theme=light' })
  for (const box of boxes) expect(await luminance(page, box, 'background-color'), box).toBeGreaterThan(.9)
  expect(await contrast(page, '.mwa-title', 'color', card)).toBeGreaterThanOrEqual(4.5)
})

it('reads from right to left in Arabic, and a shown password from left to right', async () => {
  const page = await openLogin({ query: 'language=ar' })
  await expect.poll(() => page.style('.mwa-flow', 'direction')).toBe('rtl')
  await page.type('[name=password]', 'Secret1!')
  await page.click('.mwa-password-toggle')
  await expect.poll(() => page.run(() => document.querySelector<HTMLInputElement>('[name=password]')!.type)).toBe('text')
  expect(await page.style('[name=password]', 'direction')).toBe('ltr')
  expect(await page.value('[name=password]')).toBe('Secret1!')
})

it.each(['en', 'ar'])('fits on a phone: %s', async (language) => {
  const page = await openLogin({ query: `language=${language}` })
  // In a frame, because a window of this browser cannot be as narrow.
  await page.run(() => { document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src: location.href, width: 320, height: 700 })) })
  const inFrame = () => page.run(() => {
    const { documentElement: root } = document.querySelector('iframe')!.contentDocument!
    const flow = root.querySelector<HTMLElement>('.mwa-flow')
    return { state: flow?.dataset['state'], language: flow?.lang, width: root.clientWidth, overflow: root.scrollWidth - root.clientWidth }
  })
  await expect.poll(inFrame).toMatchObject({ state: 'awaitingInput', language, overflow: 0 })
  expect((await inFrame()).width).toBeLessThanOrEqual(320)
})

it('shows where the focus is, in the order of the form', async () => {
  const page = await openLogin()
  await page.type('[name=username]', 'DemoUser')
  const visited: string[] = []
  for (let presses = 0; presses < 6; presses += 1) {
    await page.press('Tab')
    visited.push(await page.run(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
      const { name, className } = document.activeElement as HTMLInputElement
      return `${name || className}: ${outlineStyle} ${outlineWidth}`
    }))
  }
  expect(visited).toEqual([
    'password: solid 2px',
    'mwa-password-toggle: solid 2px',
    'rememberMe: solid 2px',
    'mwa-button mwa-primary: solid 2px',
    'mwa-link: solid 2px',
    'mwa-link: solid 2px',
  ])
})
