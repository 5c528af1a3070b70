/**
 * Starts a real MediaWiki with our accounts and our extension, from whatever is on this machine already.
 * Refuses to know which tests it is for.
 */

import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { accounts } from './accounts.ts'
import { lockOf, runFolderOf } from './cachePaths.ts'
import type { WikiFeature } from './features.ts'
import { findFreePort } from '../../scripts/browsers/findFreePort.ts'
import { startIdp } from './idp.ts'
import { databaseName, installFresh } from './install.ts'
import { withLock } from './lock.ts'
import { ensurePhp } from './php.ts'
import { serve } from './serve.ts'
import { settingsEnvironment } from './settings.ts'
import { unpackTree } from './unpack.ts'
import type { WikiVersion } from './versions.ts'

export type StartWikiOptions = {
  version: WikiVersion
  /** A free one when left out. */
  port?: number
  /** Switched on for every request; single requests switch on more by the header `X-Wiki-Features`. */
  features?: readonly WikiFeature[]
  /** Told what takes long; silent when left out. */
  say?: (line: string) => void
}

export type RunningWiki = {
  version: WikiVersion
  origin: string
  /** The address of api.php. */
  api: string
  accounts: typeof accounts
  /** The origin of the pretended identity provider. */
  idp: string
  /** Ends the server, and leaves nothing of this run behind. */
  stop: () => Promise<void>
  /** Back to the fresh database, and to empty sessions, throttles and captchas. */
  reset: () => Promise<void>
}

/** Cold: half a minute at most, with a network. Warm: under two seconds, without one. */
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
  return {
    version,
    origin: served.origin,
    api: `${served.origin}/api.php`,
    accounts,
    idp: idp.origin,
    stop: async () => {
      await Promise.all([served.stop(), idp.stop()])
      await rm(runFolder, { recursive: true, force: true })
    },
    reset: async () => {
      await restore()
      await fetch(`${served.origin}/forget-everything`)
    },
  }
}

/** Renamed into place, so that a request sees the old database or the new one, never a part. */
async function placeDatabase(fresh: string, runFolder: string): Promise<void> {
  const database = path.join(runFolder, databaseName)
  await copyFile(fresh, `${database}.new`)
  for (const side of ['-wal', '-shm', '-journal']) await rm(database + side, { force: true })
  await rename(`${database}.new`, database)
}
