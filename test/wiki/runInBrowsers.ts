// Runs the browser tests of the demo with each version of a real MediaWiki.
import { spawn } from 'node:child_process'
import { isShortRun } from '../isShortRun.ts'
import { startWiki } from './startWiki.ts'
import { newestVersion, wikiVersions } from './versions.ts'

/** Accounts are tested in one browser, because they behave the same in all. */
const testsByBrowser = { chromium: ['login.spec.ts', 'account.spec.ts'], firefox: ['login.spec.ts'] }
const browsers = ['chromium', 'firefox'] as const
/** A short run uses one browser: the tests with the fake wiki already cover the differences between browsers. */
const browsersNow = isShortRun ? browsers.slice(0, 1) : browsers

/** Returns the exit code, 0 if all tests passed. */
export async function runInBrowsers(): Promise<number> {
  let code = 0
  for (const version of wikiVersions) {
    const wiki = await startWiki({ version, say: console.log })
    // Accounts behave the same in both versions.
    const isFull = !isShortRun || version === newestVersion
    const run = async (choice: readonly string[], report: string) => {
      const failed = await playwright(choice, { E2E_API: wiki.api, E2E_WIKI_VERSION: version, E2E_REPORT: report })
      code = code === 0 ? failed : code
    }
    for (const browser of browsersNow) {
      console.log(`\nMediaWiki ${version} in ${browser}`)
      // The tests change passwords and use up codes.
      await wiki.reset()
      await run([...(isFull ? testsByBrowser[browser] : ['login.spec.ts']), '--project', browser], `e2e-${version}-${browser}`)
    }
    // The other redirect tests do not depend on the wiki; they run with the fake one only.
    const projects = browsersNow.flatMap((browser) => ['--project', browser])
    if (isFull) await run(['--config', 'test/e2e/redirect', '--grep', '@anyWiki', ...projects], `redirect-${version}`)
    await wiki.stop()
  }
  return code
}

function playwright(choice: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const tests = spawn('npx', ['playwright', 'test', ...choice], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve) => tests.on('close', (exitCode) => { resolve(exitCode ?? 1) }))
}
