// Runs with other versions of Node what Node itself decides: the flow without React, the server's parts, and the components in
// every DOM that an app may test with. The version of this process has them in `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { root } from '../manifest.ts'

const versions = ['22', '24'] as const
const tests = ['test/protocol/', 'test/flow/', 'test/server/', 'test/testing/', 'test/platform/']

/** npm has the programs, one package for each platform, which need no installation script. */
function install(version: string): string {
  const folder = join(root, '.cache', 'node-versions', version)
  const name = `node-${process.platform}-${process.arch}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  spawnSync('npm', ['install', `${name}@${version}`, '--prefer-offline'], { cwd: folder, stdio: 'inherit' })
  return join(folder, 'node_modules', name, 'bin', 'node')
}

function run(version: string): Check {
  const program = install(version)
  const { stdout: installed } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const statement = `Node ${version}: the tests of ${tests.join(', ')} pass`
  if (!installed.startsWith(`v${version}.`)) return { statement, fault: `There is no Node ${version}: ${installed}` }
  const { status } = spawnSync(program, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests], {
    cwd: root, stdio: 'inherit', env: { ...process.env, UNIT_REPORT: undefined },
  })
  return { statement, fault: status === 0 ? '' : `vitest ended with ${String(status)}.` }
}

reportChecks('nodes', versions.map(run))
