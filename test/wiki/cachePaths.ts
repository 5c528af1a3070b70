/**
 * Where downloads, unpacked trees, fresh databases and running wikis are kept on this machine.
 * Refuses to know what is in them.
 */

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WikiVersion } from './versions.ts'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Ignored by git; deleting it makes the next start a cold one. */
const cacheFolder = path.resolve(here, '../../.cache/wiki')

export const extensionFolder = path.join(here, 'extension')
export const settingsFolder = path.join(here, 'settings')

export function aptFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'apt')
}

export function packageFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'packages')
}

/** The web root: MediaWiki's own code, as it is served. */
export function treeOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'tree')
}

export function freshDatabaseFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'fresh')
}

export function runFolderOf(version: WikiVersion, name: string): string {
  return path.join(cacheFolder, version, 'runs', name)
}

/** Texts in all languages, as MediaWiki compiles them; runs share it. */
export function localisationFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'localisation')
}

export function captchaFolderOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'captchas')
}

export function lockOf(version: WikiVersion): string {
  return path.join(cacheFolder, version, 'lock')
}
