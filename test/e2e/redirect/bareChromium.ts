// Chromium without the arguments of Playwright, some of which turn off storage partitioning, and without its emulation,
// which makes every page visible, so that none can be frozen.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { browserPaths } from '../../../scripts/browsers/browserPaths.ts'

const usual = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']

export async function withBareChromium(use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-chromium-'))
  const program = spawn(browserPaths.chromium, [...usual, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'])
  const isOver = new Promise((resolve) => program.once('exit', resolve))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      program.stderr.on('data', (chunk) => {
        said += String(chunk)
        const found = /ws:\/\/\S+/.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
      program.once('exit', () => { reject(new Error(`Chromium ended at once: ${said}`)) })
    })
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('Chromium has no window to test in.')
    await use(context)
    await browser.close()
  } finally {
    program.kill()
    await isOver
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
