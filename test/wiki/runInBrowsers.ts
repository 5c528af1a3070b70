// Runs the browser tests of the demo with each version of a real MediaWiki.
import { spawn } from 'node:child_process'
import { startWiki } from './startWiki.ts'
import { versionsUnderTest, wikiVersions } from './versions.ts'

/** Linked accounts are tested in one browser, because they behave the same in all. */
const testsByBrowser = {
  // Those of a session come alone: a code of the user with two factors works once.
  chromium: [['/login.spec.ts', '/account.spec.ts', '/aroundLogin.spec.ts'], ['/session.spec.ts']],
  firefoxWhole: [['/login.spec.ts', '/aroundLogin.spec.ts'], ['/session.spec.ts']],
} as const
/** The fake wiki has some of these tests before a release only. */
const projectsOf = { chromium: ['chromium', 'chromiumRest'], firefoxWhole: ['firefoxWhole'] } as const
const asOptions = (projects: readonly string[]) => projects.flatMap((project) => ['--project', project])
/** Browsers differ as much with a fake wiki as with a real one, so Firefox comes in with all versions only. */
const browsers = versionsUnderTest.length === wikiVersions.length ? (['chromium', 'firefoxWhole'] as const) : (['chromium'] as const)

/** Of the suite that this is a part of. */
const reports = process.env.WIKI_REPORT ?? 'wiki'

/** Returns the exit code, 0 if all tests passed. */
export async function runInBrowsers(): Promise<number> {
  let code = 0
  for (const version of versionsUnderTest) {
    const wiki = await startWiki({ version, say: console.log })
    const run = async (choice: readonly string[], report: string) => {
      const failed = await playwright(choice, { E2E_API: wiki.api, E2E_WIKI_VERSION: version, E2E_WIKI_RUN_FOLDER: wiki.runFolder, E2E_REPORT: report })
      code = code === 0 ? failed : code
    }
    for (const browser of browsers) {
      console.log(`\nMediaWiki ${version} in ${browser}`)
      for (const [index, tests] of testsByBrowser[browser].entries()) {
        // The tests change passwords and use up codes.
        await wiki.reset()
        await run([...tests, ...asOptions(projectsOf[browser])], `${reports}-${version}-${browser}-${String(index + 1)}`)
      }
    }
    // What does not depend on the wiki behind the page is tested with the fake one alone.
    await run(['--config', 'test/e2e/redirect', '--grep', '@anyWiki', ...asOptions(browsers)], `${reports}-${version}-redirect`)
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
