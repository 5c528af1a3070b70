// Downloads the Debian packages of one MediaWiki version, without installing them.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageFolderOf } from './cachePaths.ts'
import { writePrivateApt } from './privateApt.ts'
import { runProgram } from './runProgram.ts'
import type { WikiVersion } from './versions.ts'

const packageNames = ['mediawiki', 'mediawiki-classes']

/** Returns the paths of the .deb files. Downloads them if they are not there yet. */
export async function fetchPackages(version: WikiVersion, say: (line: string) => void): Promise<string[]> {
  const folder = packageFolderOf(version)
  const cached = await listPackages(folder)
  if (cached.length > 0) return cached
  say(`downloading MediaWiki ${version} (about 50 MB, once)`)
  await downloadInto(folder, version)
  return listPackages(folder)
}

/** Renames the folder at the end, so that it is either complete or absent. */
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
