// What a browser writes to disk, to open its pages again after a crash.
import { chromium, firefox, type Page } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'

export interface SessionBrowser {
  readonly page: Page
  /** Whether the text is in a file of the session. */
  readonly hasStored: (text: string) => boolean
}

/** Firefox else waits for 15 seconds. */
const firefoxUserPrefs = { 'browser.sessionstore.interval': 500, 'browser.sessionstore.interval.idle': 500 }

/** Runs a browser with a profile of its own. Without a window, but not the shell: that stores no session. */
export async function withSessionFile(name: string, use: (browser: SessionBrowser) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'session-'))
  const context =
    name === 'firefox'
      ? await firefox.launchPersistentContext(profile, { channel: 'moz-firefox', executablePath: browserPaths.firefox, firefoxUserPrefs })
      : await chromium.launchPersistentContext(profile, { executablePath: browserPaths.chromium, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const stored = () => readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((path) => /session/i.test(path)).map((path) => readSession(join(profile, path)))
    await use({ page: await context.newPage(), hasStored: (text) => stored().some((content) => content.includes(text)) })
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Chromium stores text as UTF-16, Firefox as compressed JSON. A file may be replaced while it is read. */
function readSession(path: string): string {
  try {
    if (!statSync(path).isFile()) return ''
    const bytes = readFileSync(path)
    return bytes.subarray(0, 7).toString('latin1') === 'mozLz40' ? decompress(bytes) : bytes.toString('latin1').replaceAll('\0', '')
  } catch {
    return ''
  }
}

/** The block format of LZ4, behind eight bytes of Mozilla's and the size. */
function decompress(bytes: Buffer): string {
  const text = Buffer.alloc(bytes.readUInt32LE(8))
  let from = 12
  let to = 0
  const lengthOf = (nibble: number) => {
    let length = nibble
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) more = bytes[from++] ?? 0
    return length
  }
  while (from < bytes.length) {
    const token = bytes[from++] ?? 0
    const literals = lengthOf(token >> 4)
    to += bytes.copy(text, to, from, from + literals)
    from += literals
    if (from >= bytes.length) break
    const offset = bytes.readUInt16LE(from)
    from += 2
    for (let left = lengthOf(token & 15) + 4; left > 0; left -= 1, to += 1) text[to] = text[to - offset] ?? 0
  }
  return text.toString('utf8')
}
