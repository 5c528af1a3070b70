// The login beside the style sheets that most apps have: it looks as it does alone. Before a release beside/ does it with every screen and
// every sheet.
import { everyDayHosts } from '../hosts/packageHosts.ts'
import { prepareHosts } from '../hosts/prepareHosts.ts'
import { nothingAround } from '../hosts/Host.ts'
import { expect, test } from './beside/besidePage.ts'
import { expectSameLook } from './beside/expectSameLook.ts'
import { screens } from './beside/screens.ts'

test.beforeAll(async () => {
  // A fresh checkout installs their packages.
  test.setTimeout(240_000)
  await prepareHosts('everyDay')
})

for (const [name, host] of Object.entries(everyDayHosts)) {
  test(`the login looks beside ${name} as it does alone`, async ({ app, beside }) => {
    await screens.login(app)
    await beside.prepare()
    // The sheet of the app stands last, which is harder.
    await expectSameLook(beside, host(), { scheme: 'light', orders: ['the kit first'] })
    expect(await beside.unreadable()).toEqual([])
  })
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('what is typed into has 16 px at least, so that iOS does not zoom', async ({ app, beside }) => {
    await screens['every field'](app)
    await beside.prepare()
    for (const [file, kit] of Object.entries(beside.styles)) {
      for (const [size, expected] of [['12px', '16px'], ['20px', '20px']] as const) {
        await beside.enter({ ...nothingAround, css: `body { font-size: ${size} }`, sample: '' }, { scheme: 'light', order: 'the kit last', kit })
        for (const control of await app.flow.locator('.mwa-input').all()) await expect.soft(control, `${file}, ${size}`).toHaveCSS('font-size', expected)
      }
    }
  })
})
