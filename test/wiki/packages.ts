/**
 * Downloads MediaWiki's Debian packages of one version, and installs none of them.
 * Refuses to know what is inside a package.
 */

import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageFolderOf } from './cachePaths.ts'
import { writePrivateApt } from './privateApt.ts'
import { runProgram } from './runProgram.ts'
import type { WikiVersion } from './versions.ts'

const packageNames = ['mediawiki', 'mediawiki-classes']

/** Returns the paths of the .deb files; downloads them only when they are not there yet. */
export async function fetchPackages(version: WikiVersion, say: (line: string) => void): Promise<string[]> {
  const folder = packageFolderOf(version)
  const kept = await listPackages(folder)
  if (kept.length > 0) return kept
  say(`downloading MediaWiki ${version} (about 50 MB, once)`)
  await downloadInto(folder, version)
  return listPackages(folder)
}

/** Complete or absent: the folder gets its name only when everything is in it. */
async function downloadInto(folder: string, version: WikiVersion): Promise<void> {
  const env = await writePrivateApt(version)
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await runProgram('apt-get', ['-q', 'update'], { env })
  await runProgram('apt-get', ['-q', 'download', ...packageNames], { env, cwd: unfinished })
  await rename(unfinished, folder)
}

async function listPackages(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.deb')).map((name) => path.join(folder, name))
}
