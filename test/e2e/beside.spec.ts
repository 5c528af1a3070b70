// The kit beside the style sheets that apps have: nothing of it looks different from the kit alone, but for the font.
// Every day beside two hosts, and before a release (`HOSTS=all`) beside all of them; test/hosts/prepare.ts writes their sheets.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'
import { takeSheet } from '../../scripts/shots/takeSheet.ts'
import { orders, type Host } from '../hosts/Host.ts'
import { ownHosts } from '../hosts/ownHosts.ts'
import { packageHosts } from '../hosts/packageHosts.ts'
import { expect, test } from './beside/besidePage.ts'
import { screenNames, screens } from './beside/screens.ts'

const hosts: Readonly<Record<string, Host>> = process.env.HOSTS === 'all' ? packageHosts() : ownHosts
const schemes = ['light', 'dark'] as const

test.use({ viewport: { width: 1100, height: 800 } })

for (const [name, host] of Object.entries(hosts)) {
  test.describe(`beside ${name}`, () => {
    for (const screen of screenNames) {
      test(`${screen}: the kit looks as it does alone`, async ({ app, beside, page, browser }) => {
        const kit = beside.styles['styles.css']
        await screens[screen](app)
        await beside.prepare()
        const pictures: string[] = []
        for (const scheme of schemes) {
          for (const order of orders) {
            await beside.enter(host, { scheme, order, kit })
            const path = join(picturesOf(name), `${screen}, ${scheme}, ${order}.png`)
            await page.screenshot({ path })
            pictures.push(path)
            expect.soft(await page.evaluate(() => window.beside.unreadable()), `${scheme}, ${order}`).toEqual([])
            await beside.takeLook(order)
          }
          await beside.enterAlone(kit)
          await beside.takeLook('alone')
          for (const order of orders) {
            const found = await beside.differences('alone', order)
            expect.soft(found.filter((line) => !host.important?.test(line)), `${scheme}, ${order}`).toEqual([])
          }
        }
        // For people to look at.
        await takeSheet(browser, { pictures, path: join(picturesOf(name), `${screen}.png`), width: 550, columns: 4 })
      })
    }

    test('elements of the app in the form look as they do outside of it', async ({ app, beside, page }) => {
      await screens.login(app)
      await beside.prepare()
      for (const [file, kit] of Object.entries(beside.styles)) {
        for (const order of orders) {
          await beside.enter(host, { scheme: 'light', order, kit })
          const found = await page.evaluate((sample) => window.beside.foreignDifferences(sample), host.sample)
          expect.soft(found, `${file}, ${order}`).toEqual([])
        }
      }
    })
  })
}

function picturesOf(name: string): string {
  const folder = join(root, 'test-results', 'beside', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
