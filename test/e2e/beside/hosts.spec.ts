// Every screen of the kit beside every style sheet: nothing of it looks different from the kit alone, but for the font. It can be read, and
// fits a phone. Pictures for people to look at are left in .cache/beside.
import type { Browser } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/manifest.ts'
import { takeSheet } from '../../../scripts/shots/takeSheet.ts'
import type { Host } from '../../hosts/Host.ts'
import { ownHosts } from '../../hosts/ownHosts.ts'
import { releaseHosts } from '../../hosts/packageHosts.ts'
import { prepareHosts } from '../../hosts/prepareHosts.ts'
import { orders } from '../../hosts/Host.ts'
import { expect, test, type AppPage, type Beside } from './besidePage.ts'
import { expectSameLook } from './expectSameLook.ts'
import { screenNames, screens } from './screens.ts'

/** Their names, and what reads them when they are there. `HOST=Pico` chooses one. */
const hosts: readonly (readonly [string, () => Host])[] = [
  ...Object.entries(ownHosts).map(([name, host]) => [name, () => host] as const),
  ...Object.entries(releaseHosts),
].filter(([name]) => process.env.HOST === undefined || name === process.env.HOST)

const pictures = join(root, '.cache', 'beside')
const desktop = { width: 640, height: 800 }
const phone = { width: 390, height: 800 }

test.beforeAll(async () => { await prepareHosts('release') })

for (const screen of screenNames) {
  test(`${screen}: looks beside every style sheet as it does alone`, async ({ app, beside, browser }) => {
    await screens[screen](app)
    await beside.prepare()
    const taken: string[] = []
    for (const [name, read] of hosts) {
      await test.step(name, async () => { taken.push(...(await lookAt(app, beside, { name, host: read(), screen }))) })
    }
    await takeWhole(browser, screen, taken)
  })
}

test('elements of the app in the form look as the app wants them', async ({ app, beside }) => {
  await screens.login(app)
  await beside.prepare()
  for (const [name, read] of hosts) {
    const host = read()
    for (const [file, kit] of Object.entries(beside.styles)) {
      for (const order of orders) {
        await beside.enter(host, { scheme: 'light', order, kit })
        expect.soft(await beside.foreignDifferences({ markup: host.sample, kit }), `${name}, ${file}, ${order}`).toEqual([])
      }
    }
  }
})

/** Returns the paths of pictures: light, dark, and on a phone. */
async function lookAt({ page }: AppPage, beside: Beside, { name, host, screen }: { readonly name: string; readonly host: Host; readonly screen: string }): Promise<readonly string[]> {
  const taken: string[] = []
  const folder = join(pictures, name)
  mkdirSync(folder, { recursive: true })
  const take = async (way: string) => {
    expect.soft(await beside.unreadable(), `${name}, ${way}`).toEqual([])
    const path = join(folder, `${screen}, ${way}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    taken.push(path)
  }
  await page.setViewportSize(desktop)
  await expectSameLook(beside, host, { scheme: 'light', look: async (order) => { if (order === 'the kit first') await take('light') } })
  await expectSameLook(beside, host, { scheme: 'dark', orders: ['the kit first'], look: async () => { await take('dark') } })
  await page.setViewportSize(phone)
  await beside.enter(host, { scheme: 'light', order: 'the kit first', kit: beside.styles['styles.css'] })
  await take('phone')
  expect.soft(await beside.overflowing(), `${name}, on a phone`).toEqual([])
  return taken
}

/** All hosts on one picture, two in a row. */
async function takeWhole(browser: Browser, screen: string, taken: readonly string[]): Promise<void> {
  await takeSheet(browser, { pictures: taken, path: join(pictures, `${screen}.png`), width: 400, columns: 6 })
}
