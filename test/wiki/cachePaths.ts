// Paths of downloads, unpacked MediaWiki trees, fresh databases and running wikis.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WikiVersion } from './versions.ts'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Ignored by git. If it is deleted, the next start downloads and installs everything again. */
const cacheFolder = path.resolve(here, '../../.cache/wiki')

export const extensionFolder = path.join(here, 'extension')
export const settingsFolder = path.join(here, 'settings')

export function aptFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'apt')
}

export function packageFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'packages')
}

/** The web root with the code of MediaWiki. */
export function treeOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'tree')
}

export function freshDatabaseFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'fresh')
}

export function runFolderOf(version: WikiVersion, name: string): string {
  return path.join(cacheFolder, version, 'runs', name)
}

/** Messages in all languages, compiled by MediaWiki. All runs share this folder. */
export function localisationFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'localisation')
}

export function captchaFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'captchas')
}

export function lockOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'lock')
}
