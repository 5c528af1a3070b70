// Writes the style sheets of the hosts into .cache/hosts: those of the packages that package.json of this folder names, which it installs
// there, and those of the skins of a real MediaWiki, which it starts.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startWiki } from '../wiki/startWiki.ts'
import { newestVersion } from '../wiki/versions.ts'
import { sheetFolder, skinNames } from './packageHosts.ts'
import { readSkin } from './readSkin.ts'

const packages = join(sheetFolder, 'packages')
mkdirSync(packages, { recursive: true })
for (const name of ['package.json', 'package-lock.json', 'writeSheets.js']) copyFileSync(join(import.meta.dirname, name), join(packages, name))
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: packages, stdio: 'inherit' })
execFileSync(process.execPath, ['writeSheets.js', sheetFolder], { cwd: packages, stdio: 'inherit' })

const wiki = await startWiki({ version: newestVersion, features: ['skins'], say: console.log })
try {
  for (const skin of skinNames) {
    writeFileSync(join(sheetFolder, `${skin}.json`), JSON.stringify(await readSkin(wiki.origin, skin)))
    console.log(`skin ${skin}`)
  }
} finally {
  await wiki.stop()
}
