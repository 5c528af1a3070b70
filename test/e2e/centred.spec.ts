// A form in a container of the app that centres it, or that is only as wide as its content.
import { expect, test, type AppPage } from './appPage.ts'

const containers = {
  'a grid that centres its items': 'display: grid; place-items: center',
  'a grid that centres its content': 'display: grid; place-content: center; min-block-size: 90vh',
  'a flex row': 'display: flex; justify-content: center; align-items: center',
  'a flex column': 'display: flex; flex-direction: column; align-items: center',
  'a box as wide as its content': 'inline-size: fit-content; margin-inline: auto',
  'an inline block': 'display: inline-block',
} as const

async function widthOf({ page }: AppPage, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().width)
}

for (const [name, style] of Object.entries(containers)) {
  for (const [viewport, expected] of [[1280, 416], [320, 288]] as const) {
    test(`${name}, ${viewport} wide: the form keeps its width from step to step`, async ({ app }) => {
      await app.page.setViewportSize({ width: viewport, height: 900 })
      const release = await app.hold('GET')
      await app.open()
      await app.page.addStyleTag({ content: `main { ${style} }` })
      const widths: number[] = []
      const measure = async () => { widths.push(await widthOf(app, '.mwa-flow'), await widthOf(app, '.mwa-title')) }
      await app.state('starting')
      await measure()
      release()
      await app.input('username').fill('TotpUser')
      await measure()
      await app.input('password').fill('guessed')
      await app.input('password').press('Enter')
      await app.flow.getByRole('alert').waitFor()
      await measure()
      await app.input('password').fill('totp-pass')
      await app.input('password').press('Enter')
      await app.input('OATHToken').waitFor()
      await measure()
      expect(widths).toEqual(Array(8).fill(expected))
      expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport)
    })
  }
}

test('the page of linked accounts keeps its width when it is logged in, and in a grid that centres its content', async ({ app }) => {
  await app.open({ place: 'accounts' })
  await app.page.addStyleTag({ content: 'main { display: grid; place-content: center }' })
  await app.page.locator('.mwa-credentials[data-state=notLoggedIn]').waitFor()
  expect(await widthOf(app, '.mwa-credentials')).toBe(416)
})

test('a width of the app counts, and the fields fill it', async ({ app }) => {
  await app.open()
  await app.page.addStyleTag({ content: '.mwa-flow { max-inline-size: 40rem } main { display: grid }' })
  await app.input('username').waitFor()
  expect([await widthOf(app, '.mwa-flow'), await widthOf(app, '[name=username]')]).toEqual([640, 640])
})
