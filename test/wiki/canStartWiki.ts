// Checks whether this machine can run a real wiki, and what is missing if not.
import { access, readFile } from 'node:fs/promises'
import { treeOf } from './cachePaths.ts'
import { hasPhp, isRoot } from './php.ts'
import { versionsUnderTest, type WikiVersion } from './versions.ts'

export type CanStart = { kind: 'yes' } | { kind: 'no'; reason: string }

export async function canStartWiki(versions: readonly WikiVersion[] = versionsUnderTest): Promise<CanStart> {
  const trees = await Promise.all(versions.map((version) => exists(treeOf(version))))
  const debian = await isDebian()
  if (trees.includes(false) && !debian) return no('MediaWiki comes from Debian\'s packages, and this is no Debian')
  if (await hasPhp()) return { kind: 'yes' }
  if (!debian) return no('PHP is missing, or one of its modules sqlite3, mbstring, intl, xml, curl, apcu')
  if (!isRoot()) return no('PHP or one of its modules is missing, and only root can install it')
  return { kind: 'yes' }
}

function no(reason: string): CanStart {
  return { kind: 'no', reason }
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID=debian$/m.test(release) && (await exists('/usr/bin/apt-get'))
}

function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false)
}
