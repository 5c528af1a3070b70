// Writes the style sheets of the hosts into .cache/hosts: of the packages that sheets/package.json names, which it installs there, and for
// a release of the skins of a real MediaWiki, which it starts. It does nothing where that has been done.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../wiki/lock.ts'
import { startWiki } from '../wiki/startWiki.ts'
import { newestVersion } from '../wiki/versions.ts'
import { sheetFolder, skinNames } from './packageHosts.ts'
import { readSkin } from './readSkin.ts'

const sources = join(import.meta.dirname, 'sheets')
const packages = join(sheetFolder, 'packages')

export async function prepareHosts(scope: 'everyDay' | 'release'): Promise<void> {
  await withLock(join(sheetFolder, 'lock'), async () => {
    const done = join(sheetFolder, `${scope}.done`)
    const wanted = fingerprint()
    if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return
    install(scope === 'everyDay' ? ['--omit=dev'] : [])
    writeSheets('everyDay.js')
    if (scope === 'release') {
      writeSheets('release.js')
      await writeSkins()
    }
    writeFileSync(done, wanted)
  })
}

/** Changes with the packages, with what is made of them, and with the wiki. */
function fingerprint(): string {
  const hash = createHash('sha256').update(newestVersion)
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(join(sources, name)))
  return hash.digest('hex')
}

function install(parameters: readonly string[]): void {
  cpSync(sources, packages, { recursive: true })
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...parameters], { cwd: packages, stdio: 'ignore' })
}

function writeSheets(script: string): void {
  execFileSync(process.execPath, [script, sheetFolder], { cwd: packages, stdio: 'inherit' })
}

async function writeSkins(): Promise<void> {
  const wiki = await startWiki({ version: newestVersion, features: ['skins'] })
  try {
    for (const skin of skinNames) writeFileSync(join(sheetFolder, `${skin}.json`), JSON.stringify(await readSkin(wiki.origin, skin)))
  } finally {
    await wiki.stop()
  }
}
