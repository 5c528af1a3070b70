/**
 * Finds the Debian mirror that this machine's apt already uses.
 * It asks apt itself, and so refuses to know the formats of its source lists.
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProgram } from './runProgram.ts'

/** Rejects when no source of the machine serves its own release. */
export async function findMirror(): Promise<string> {
  const addresses = await printUpdateAddresses()
  const codename = /^VERSION_CODENAME=(\S+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1]
  const mirror = codename && new RegExp(`^'(\\S+)/dists/${codename}/`, 'm').exec(addresses)?.[1]
  if (!mirror) throw new Error(`apt has no source for "${codename ?? 'this system'}", so there is no mirror to ask.`)
  return mirror
}

/** With an empty folder of lists apt prints every address; with the real one it leaves out what is fresh. */
async function printUpdateAddresses(): Promise<string> {
  const emptyLists = await mkdtemp(path.join(tmpdir(), 'wiki-lists-'))
  try {
    return await runProgram('apt-get', ['-o', `Dir::State::lists=${emptyLists}`, '--print-uris', 'update'])
  } finally {
    await rm(emptyLists, { recursive: true })
  }
}
