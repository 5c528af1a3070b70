// `npm run test:webkit`: runs the tests in WebKitGTK, or says why it cannot. Arguments are vitest's: `-- -t popup`.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startDemo } from '../../demo/server/startDemo.ts'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { reportLeftOut } from '../../scripts/reports/reportLeftOut.ts'
import { startBrowser } from './startBrowser.ts'

const missing = [browserPaths.webkitDriver, browserPaths.xvfb].filter((path) => !existsSync(path))
if (missing.length > 0) {
  reportLeftOut(process.env.WEBKIT_REPORT, {
    what: 'the tests in WebKit',
    reason: `There is no ${missing.join(' and no ')}`,
    remedy: 'on Debian "apt-get install webkit2gtk-driver xvfb"; elsewhere name the programs in WEBKIT_DRIVER_PATH and XVFB_PATH',
  })
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { process.exit(1) })
  const demo = await startDemo({ port: 0, api: undefined })
  if (demo.kind === 'portTaken') throw new Error('No port is free.')
  const driver = await startBrowser()
  const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url))
  const tests = spawn('npx', ['vitest', 'run', '--config', config, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, WEBKIT_DRIVER: driver.address, WEBKIT_DEMO: demo.origin },
  })
  process.once('exit', () => tests.kill())
  process.exitCode = await new Promise<number>((resolve) => tests.on('close', (code) => { resolve(code ?? 1) }))
  driver.stop()
  demo.stop()
}
