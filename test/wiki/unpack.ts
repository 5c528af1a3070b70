// Unpacks the packages into a web root, like an installation of the package without Apache.
import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { treeOf } from './cachePaths.ts'
import { fetchPackages } from './packages.ts'
import { runProgram } from './runProgram.ts'
import type { WikiVersion } from './versions.ts'

/** Links to /etc and /var, which the tests must not touch. */
const links = ['LocalSettings.php', 'extensions', 'config', 'images']

/** Returns the web root. Does nothing if it is already there. */
export async function unpackTree(version: WikiVersion, say: (line: string) => void): Promise<string> {
  const tree = treeOf(version)
  if (await exists(tree)) return tree
  const packages = await fetchPackages(version, say)
  say(`unpacking MediaWiki ${version}`)
  const unfinished = `${tree}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  for (const file of packages) await runProgram('dpkg-deb', ['-x', file, unfinished])
  const root = path.join(unfinished, 'usr/share/mediawiki')
  for (const link of links) await rm(path.join(root, link), { force: true })
  await rename(path.join(root, 'extensions-core'), path.join(root, 'extensions'))
  await mkdir(path.join(root, 'images'))
  await rename(root, tree)
  await rm(unfinished, { recursive: true })
  return tree
}

function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false)
}
