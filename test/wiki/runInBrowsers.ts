/** Drives the demo with a real MediaWiki behind it, each version in each browser, by the same tests as with the fake one. */

import { spawn } from 'node:child_process'
import { startWiki } from './startWiki.ts'
import { wikiVersions } from './versions.ts'

const browsers = ['chromium', 'firefox'] as const

/** Gives the exit code: 0 if all of them passed. */
export async function runInBrowsers(): Promise<number> {
  let code = 0
  for (const version of wikiVersions) {
    const wiki = await startWiki({ version, say: console.log })
    for (const browser of browsers) {
      console.log(`\nMediaWiki ${version} in ${browser}`)
      // Passwords were changed and codes used up.
      await wiki.reset()
      const failed = await playwright(browser, { E2E_API: wiki.api, E2E_WIKI_VERSION: version, E2E_REPORT: `e2e-${version}-${browser}` })
      code = code === 0 ? failed : code
    }
    await wiki.stop()
  }
  return code
}

function playwright(browser: string, env: Readonly<Record<string, string>>): Promise<number> {
  const tests = spawn('npx', ['playwright', 'test', 'login.spec.ts', 'account.spec.ts', '--project', browser], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve) => tests.on('close', (exitCode) => { resolve(exitCode ?? 1) }))
}
