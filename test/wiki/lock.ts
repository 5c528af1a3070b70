/**
 * Lets one process at a time do what two must not do at once.
 * Refuses to know what that is.
 */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 180_000
const betweenTriesMs = 100

/** Rejects after three minutes. A lock whose process is gone counts for nothing. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await takeLock(file)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function takeLock(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(betweenTriesMs)) {
    const taken = await writeFile(file, String(process.pid), { flag: 'wx' }).then(() => true, () => false)
    if (taken) return
    if (!(await hasLivingHolder(file))) await rm(file, { force: true })
  }
  throw new Error(`Another process has held ${file} for too long. If none is at work, delete that file.`)
}

async function hasLivingHolder(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  // Empty for the moment between its creation and the writing of the number.
  if (holder === 0) return true
  try {
    return process.kill(holder, 0)
  } catch {
    return false
  }
}
