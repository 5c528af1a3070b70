// Runs the unit tests with the oldest peers that package.json allows, in a copy of the project below .cache/.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReports } from '../reports/readReports.ts'
import { reportFolder } from '../reports/reportChecks.ts'
import { recordingsFolder } from '../../test/recordings/recordingsFolder.ts'
import { manifest, root } from '../manifest.ts'

const copy = join(root, '.cache', 'lowest')
const copied = ['src', 'test', 'scripts', 'stories', 'tsconfig.json', 'vitest.config.ts', '.npmrc', 'package-lock.json']

/** Tools that no unit test runs: without them the installation takes half the time. */
const isUnneeded = (name: string) => /storybook|eslint|playwright|publint|arethetypeswrong|^@types\//.test(name)

/** The tests of what has React in it; none of the others sees a peer. */
const touchedByPeers = ['components', 'fields', 'hooks', 'html', 'recordings', 'requests'].map((floor) => `test/${floor}/`)

/** `^18.2.0 || ^19.0.0` begins at 18.2.0. */
function lowestOf(range: string): string {
  const lowest = /^\^(\d+\.\d+\.\d+)/.exec(range)?.[1]
  if (lowest === undefined) throw new Error(`The peer range "${range}" begins with no ^version: its lowest is unclear.`)
  return lowest
}

/** No unit test runs what is optional. */
const lowestPeers = Object.fromEntries(
  Object.entries(manifest.peerDependencies).filter(([name]) => !(name in manifest.peerDependenciesMeta)).map(([name, range]) => [name, lowestOf(range)]),
)

function copyProject(): void {
  for (const name of copied) {
    rmSync(join(copy, name), { recursive: true, force: true })
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true })
  }
}

/** The project's own manifest stays the base, as the sources and their tests read it. */
function manifestOfCopy(): string {
  const kept = Object.entries(manifest.devDependencies).filter(([name]) => !isUnneeded(name))
  return JSON.stringify({ ...manifest, devDependencies: { ...Object.fromEntries(kept), ...lowestPeers } }, null, 2)
}

function installIfChanged(): void {
  const path = join(copy, 'package.json')
  const wanted = manifestOfCopy()
  const installed = join(copy, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  writeFileSync(path, wanted)
  run('npm', ['install', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund'])
}

function assertVersions(): void {
  for (const [name, lowest] of Object.entries(lowestPeers)) {
    const installed = readFileSync(join(copy, 'node_modules', name, 'package.json'), 'utf8')
    const { version } = JSON.parse(installed) as { version: string }
    if (version !== lowest) throw new Error(`${name} ${version} was installed where ${lowest} is the lowest peer.`)
    console.log(`  ${name} ${version}`)
  }
}

function run(command: string, parameters: readonly string[], settings: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, parameters, { cwd: copy, stdio: 'inherit', env: { ...process.env, ...settings } })
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(copy, { recursive: true })
copyProject()
installIfChanged()
assertVersions()
// Beside the other parts' reports, and not in the copy: there it would not be counted.
const report = join(reportFolder, 'lowest.json')
rmSync(report, { force: true })
run(join(copy, 'node_modules/.bin/vitest'), ['run', ...touchedByPeers], { UNIT_REPORT: report, RECORDINGS: recordingsFolder })
const counted = readReports(reportFolder).find(({ part }) => part === 'lowest')
if (!counted?.passed) throw new Error(`No test with the oldest peers is in ${report}, so that CI would not count them.`)
