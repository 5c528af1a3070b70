// Passes our settings to MediaWiki, as environment variables that settings/LocalSettings.php reads.
import path from 'node:path'
import { captchaFolderOf, extensionFolder, localisationFolderOf, settingsFolder, treeOf } from './cachePaths.ts'
import type { WikiVersion } from './versions.ts'

/** Signs the codes of the identity provider and the word of the captcha. It protects nothing. */
export const sharedKey = 'shared between the test wiki and its provider'

export function settingsEnvironment(version: WikiVersion, runFolder: string): Record<string, string> {
  return {
    MW_CONFIG_FILE: path.join(settingsFolder, 'LocalSettings.php'),
    WIKI_TREE: treeOf(version),
    WIKI_RUN_FOLDER: runFolder,
    WIKI_CACHE_FOLDER: localisationFolderOf(version),
    WIKI_EXTENSION_FOLDER: extensionFolder,
    WIKI_CAPTCHA_FOLDER: captchaFolderOf(version),
    WIKI_CAPTCHA_SECRET: sharedKey,
    WIKI_IDP_KEY: sharedKey,
  }
}
