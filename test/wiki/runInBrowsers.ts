/** Drives the demo with each version of a real MediaWiki behind it, by the same tests as with the fake one. */

import { spawn } from 'node:child_process'
import { isShortRun } from '../isShortRun.ts'
import { startWiki } from './startWiki.ts'
import { newestVersion, wikiVersions } from './versions.ts'

/** What each browser is driven through; what an account does is the same in all of them. */
const testsByBrowser = { chromium: ['login.spec.ts', 'account.spec.ts'], firefox: ['login.spec.ts'] }
const browsers = ['chromium', 'firefox'] as const
/** Browsers differ as much with a fake wiki as with a real one. */
const browsersNow = isShortRun ? browsers.slice(0, 1) : browsers

/** Gives the exit code: 0 if all of them passed. */
export async function runInBrowsers(): Promise<number> {
  let code = 0
  for (const version of wikiVersions) {
    const wiki = await startWiki({ version, say: console.log })
    // What an account does is the same in both versions.
    const isFull = !isShortRun || version === newestVersion
    const run = async (choice: readonly string[], report: string) => {
      const failed = await playwright(choice, { E2E_API: wiki.api, E2E_WIKI_VERSION: version, E2E_REPORT: report })
      code = code === 0 ? failed : code
    }
    for (const browser of browsersNow) {
      console.log(`\nMediaWiki ${version} in ${browser}`)
      // Passwords were changed and codes used up.
      await wiki.reset()
      await run([...(isFull ? testsByBrowser[browser] : ['login.spec.ts']), '--project', browser], `e2e-${version}-${browser}`)
    }
    // What does not depend on the wiki behind the page is tested with the fake one alone.
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
