// Finds the Debian mirror of this machine by asking apt, so that no format of source lists needs to be parsed.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runProgram } from './runProgram.ts'

/** Rejects if no apt source of the machine serves its own release. */
export async function findMirror(): Promise<string> {
  const addresses = await printUpdateAddresses()
  const codename = /^VERSION_CODENAME=(\S+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1]
  const mirror = codename && new RegExp(`^'(\\S+)/dists/${codename}/`, 'm').exec(addresses)?.[1]
  if (!mirror) throw new Error(`apt has no source for "${codename ?? 'this system'}", so there is no mirror to ask.`)
  return mirror
}

/** With the real lists apt would leave out the URLs of lists that are up to date. */
async function printUpdateAddresses(): Promise<string> {
  const emptyLists = await mkdtemp(path.join(tmpdir(), 'wiki-lists-'))
  try {
    return await runProgram('apt-get', ['-o', `Dir::State::lists=${emptyLists}`, '--print-uris', 'update'])
  } finally {
    await rm(emptyLists, { recursive: true })
  }
}
