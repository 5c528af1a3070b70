// `npm run test:orca`: what the screen reader Orca says in Firefox, or why it cannot be heard. Arguments are Playwright's; after a change
// that is wanted, `-- --update-snapshots` writes the transcripts anew.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserPaths } from '../../scripts/browsers/browserPaths.ts'
import { root } from '../../scripts/manifest.ts'
import { reportLeftOut } from '../../scripts/reports/reportLeftOut.ts'
import { startDisplay } from '../desktop/startDisplay.ts'

const missing = [browserPaths.orca, browserPaths.messageBus, browserPaths.xvfb].filter((path) => !existsSync(path))
if (missing.length > 0) {
  reportLeftOut(process.env.E2E_REPORT, {
    what: 'what Orca says',
    reason: `There is no ${missing.join(' and no ')}`,
    remedy: 'on Debian "apt-get install orca at-spi2-core dbus-daemon xvfb"; elsewhere name the programs in ORCA_PATH, DBUS_RUN_SESSION_PATH and XVFB_PATH',
  })
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { process.exit(1) })
  const display = await startDisplay()
  // The settings of the desktop on which the tests are run must not count.
  const folder = mkdtempSync(join(tmpdir(), 'orca-'))
  const { NO_AT_BRIDGE: _, ...env } = process.env
  const tests = spawn(browserPaths.messageBus, ['--', 'npx', 'playwright', 'test', '--config', 'test/orca', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, DISPLAY: display.name, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', GTK_THEME: 'Adwaita', XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, ORCA_FOLDER: folder },
  })
  process.once('exit', () => tests.kill())
  process.exitCode = await new Promise<number>((resolve) => tests.on('close', (code) => { resolve(code ?? 1) }))
  display.stop()
  rmSync(folder, { recursive: true, force: true })
}
