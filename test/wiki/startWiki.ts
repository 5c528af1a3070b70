// Starts a real MediaWiki with our accounts and our extension. Reuses what earlier starts have left in the cache.
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { accounts } from './accounts.ts'
import { lockOf, runFolderOf } from './cachePaths.ts'
import type { WikiFeature } from './features.ts'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { startIdp } from './idp.ts'
import { databaseName, installFresh } from './install.ts'
import { withLock } from './lock.ts'
import { emptyMailFolder, readMailFolder, type Mail } from './mails.ts'
import { ensurePhp } from './php.ts'
import { serve } from './serve.ts'
import { settingsEnvironment } from './settings.ts'
import { unpackTree } from './unpack.ts'
import type { WikiVersion } from './versions.ts'

export type StartWikiOptions = {
  version: WikiVersion
  /** Default: a free port. */
  port?: number
  /** For every request. Single requests turn on more with the header `X-Wiki-Features`. */
  features?: readonly WikiFeature[]
  /** Called before each step that takes long. */
  say?: (line: string) => void
}

export type RunningWiki = {
  version: WikiVersion
  origin: string
  /** The URL of api.php. */
  api: string
  accounts: typeof accounts
  /** The origin of the identity provider. */
  idp: string
  /** The folder of this run: its database, and its mails. */
  runFolder: string
  /** Stops the servers and deletes the files of this run. */
  stop: () => Promise<void>
  /** The mails that the wiki has sent so far, with the feature `email`. */
  mails: () => Promise<readonly Mail[]>
  /** Restores the fresh database, and clears sessions, throttles, captchas and mails. */
  reset: () => Promise<void>
  /** Ends every session on the server, and clears whatever else is in memory. */
  endSessions: () => Promise<void>
}

/** Takes up to half a minute and a network the first time; later less than two seconds and no network. */
export async function startWiki(options: StartWikiOptions): Promise<RunningWiki> {
  const { version, port, features = [], say = () => {} } = options
  const { tree, fresh } = await withLock(lockOf(version), async () => {
    await ensurePhp(say)
    const tree = await unpackTree(version, say)
    return { tree, fresh: await installFresh(version, tree, say) }
  })
  const usedPort = port ?? (await findFreePort())
  const runFolder = runFolderOf(version, String(usedPort))
  const restore = (): Promise<void> => placeDatabase(fresh, runFolder)
  await rm(runFolder, { recursive: true, force: true })
  await mkdir(runFolder, { recursive: true })
  await restore()
  await emptyMailFolder(runFolder)
  const idp = await startIdp()
  const env = {
    ...settingsEnvironment(version, runFolder),
    WIKI_FEATURES: features.join(','),
    WIKI_IDP_ORIGIN: idp.origin,
  }
  const served = await serve({ tree, port: usedPort, runFolder, env }).catch(async (error: unknown) => {
    await idp.stop()
    throw error
  })
  const endSessions = async () => {
    await fetch(`${served.origin}/forget-everything`)
  }
  return {
    version,
    origin: served.origin,
    api: `${served.origin}/api.php`,
    accounts,
    idp: idp.origin,
    runFolder,
    stop: async () => {
      await Promise.all([served.stop(), idp.stop()])
      await rm(runFolder, { recursive: true, force: true })
    },
    mails: () => readMailFolder(runFolder),
    reset: async () => {
      await restore()
      await emptyMailFolder(runFolder)
      await endSessions()
    },
    endSessions,
  }
}

/** Copies and renames, so that a request never sees half a database. */
async function placeDatabase(fresh: string, runFolder: string): Promise<void> {
  const database = path.join(runFolder, databaseName)
  await copyFile(fresh, `${database}.new`)
  for (const side of ['-wal', '-shm', '-journal']) await rm(database + side, { force: true })
  await rename(`${database}.new`, database)
}
