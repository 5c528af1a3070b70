// `npm run test:wiki`: runs the tests on a real MediaWiki, or says why it cannot.
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { canStartWiki } from './canStartWiki.ts'
import { runInBrowsers } from './runInBrowsers.ts'

const can = await canStartWiki()
if (can.kind === 'no') {
  console.warn(`
NOT RUN: the tests on a real MediaWiki. ${can.reason}.
To run them: as root on Debian 12 or later (a container will do), "npm run test:wiki" fetches all it needs.`)
  const report = process.env.WIKI_REPORT
  if (report !== undefined) await writeFile(`.cache/reports/${report}.json`, JSON.stringify({ passed: 0, failed: 0, leftOut: 1 }))
  // Silence would look like success where nobody reads the output.
  process.exit(process.env.CI === 'true' ? 1 : 0)
}
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))
const tests = spawn('npx', ['vitest', 'run', '--config', config, ...process.argv.slice(2)], { stdio: 'inherit' })
const code = await new Promise<number>((resolve) => tests.on('close', (exitCode) => { resolve(exitCode ?? 1) }))
// Arguments select tests of Vitest; the browser tests run only without any.
const isWholeRun = process.argv.length === 2
process.exitCode = code === 0 && isWholeRun ? await runInBrowsers() : code
