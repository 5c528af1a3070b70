// A lock file, so that only one process at a time downloads or installs.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const timeoutMs = 180_000
const retryDelayMs = 100

/** Rejects after three minutes. A lock whose process has ended is ignored. */
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
  for (const end = Date.now() + timeoutMs; Date.now() < end; await wait(retryDelayMs)) {
    const taken = await writeFile(file, String(process.pid), { flag: 'wx' }).then(() => true, () => false)
    if (taken) return
    if (!(await isHolderAlive(file))) await rm(file, { force: true })
  }
  throw new Error(`Another process has held ${file} for too long. If none is at work, delete that file.`)
}

async function isHolderAlive(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  // The file is empty for a moment, between its creation and the writing of the process id.
  if (holder === 0) return true
  try {
    return process.kill(holder, 0)
  } catch {
    return false
  }
}
