// Copies an example out of the project, and installs and builds it with the packed package.
import { execFileSync, execSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from '../../scripts/manifest.ts'
import { packPackage } from '../../scripts/package/packPackage.ts'

interface ExampleManifest {
  readonly dependencies: Readonly<Record<string, string>>
}

/** Runs the scripts that make it ready to start. Returns the folder of the copy. */
export function installExample(name: string, scripts: readonly string[]): string {
  if (!existsSync(join(root, 'dist/index.js'))) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
  const { tarball } = packPackage('examples/packed')
  const folder = join(root, '.cache/examples', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const path = join(folder, 'package.json')
  const own = JSON.parse(readFileSync(path, 'utf8')) as ExampleManifest
  writeFileSync(path, JSON.stringify({ ...own, dependencies: { ...own.dependencies, [manifest.name]: `file:${tarball}` } }))
  run(folder, 'npm install --ignore-scripts --prefer-offline --no-audit --no-fund --no-package-lock')
  for (const script of scripts) run(folder, `npm run ${script}`)
  return folder
}

function run(folder: string, command: string): void {
  const startedAtMs = performance.now()
  execSync(command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
  console.log(`${command.split(' --')[0] ?? ''}: ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s`)
}
