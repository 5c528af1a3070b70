// `npm run test:wiki`: runs the tests on a real MediaWiki, or says why it cannot.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { reportLeftOut } from '../../scripts/reports/reportLeftOut.ts'
import { canStartWiki } from './canStartWiki.ts'
import { runInBrowsers } from './runInBrowsers.ts'

const can = await canStartWiki()
if (can.kind === 'no') {
  reportLeftOut(process.env.WIKI_REPORT, {
    what: 'the tests on a real MediaWiki',
    reason: can.reason,
    remedy: 'as root on Debian 12 or later (a container will do), "npm run test:wiki" fetches all that it needs',
  })
} else {
  const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))
  const tests = spawn('npx', ['vitest', 'run', '--config', config, ...process.argv.slice(2)], { stdio: 'inherit' })
  const code = await new Promise<number>((resolve) => tests.on('close', (exitCode) => { resolve(exitCode ?? 1) }))
  // Arguments select tests of Vitest; the browser tests run only without any.
  const isWholeRun = process.argv.length === 2
  process.exitCode = code === 0 && isWholeRun ? await runInBrowsers() : code
}
