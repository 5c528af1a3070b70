// Installs what the kit is compared with into an ignored folder, once for each change of its package.json.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../manifest.ts'

const folder = join(root, '.cache/bench/peers')
const wanted = readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')

/** Returns the folder of the packages. None of them is React: that one is the project's, above it. */
export function installPeers(): string {
  const installed = join(folder, 'installed.json')
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), wanted)
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'], { cwd: folder, stdio: 'pipe' })
    writeFileSync(installed, wanted)
  }
  return join(folder, 'node_modules')
}

const { dependencies } = JSON.parse(wanted) as { readonly dependencies: Readonly<Record<string, string>> }

/** `uniforms 4.0.0`. */
export function versioned(name: string): string {
  return `${name} ${dependencies[name] ?? ''}`
}
