// `npm run surface`: writes the reference, the list of messages and the report of the public surface into docs/.
// `npm run surface -- check`: fails if what is checked in differs from what the sources say now.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { writeApiReports } from './apiReports.ts'
import { writeMessages } from './messages.ts'
import { writeReference } from './reference.ts'

const parts = [
  { name: 'reference', statement: 'the reference in docs/reference is current', write: writeReference },
  { name: 'messages', statement: 'the list of messages in docs/messages is current', write: writeMessages },
  { name: 'surface', statement: 'the public surface is the one of docs/surface', write: writeApiReports },
] as const

const docs = join(root, 'docs')

if (process.argv[2] === 'check') {
  const folder = mkdtempSync(join(tmpdir(), 'surface-'))
  const checks: Check[] = []
  for (const { name, statement, write } of parts) {
    await write(join(folder, name))
    checks.push({ statement, fault: differences(join(docs, name), join(folder, name)) })
  }
  rmSync(folder, { recursive: true })
  reportChecks('surface', checks)
} else {
  for (const { name, write } of parts) {
    rmSync(join(docs, name), { recursive: true, force: true })
    await write(join(docs, name))
  }
}

/** An entry in a folder has its page in one, too. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
}

/** Returns a line for each file that differs, and what to do about it. */
function differences(kept: string, current: string): string {
  const names = new Set([kept, current].flatMap((folder) => filesIn(folder)))
  const read = (folder: string, name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
  const differing = [...names].filter((name) => read(kept, name) !== read(current, name))
  return differing.length ? `${differing.join(', ')} differ: look at the change, then run \`npm run surface\`.` : ''
}
