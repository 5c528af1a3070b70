// Checks the packed package as its users' tools would: publint, attw, and whether 'use client' is where it was written.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readImportGraph } from '../architecture/importGraph.ts'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { root } from './manifest.ts'
import { packPackage, type PackedPackage } from './packPackage.ts'

function runTool(statement: string, command: string, parameters: readonly string[]): Check {
  const program = join(root, 'node_modules/.bin', command)
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: root, encoding: 'utf8' })
  return { statement, fault: status === 0 ? '' : stdout + stderr }
}

function checkDirectives({ packageFolder }: PackedPackage): Check {
  const isClient = (text: string) => /^['"]use client['"]/.test(text)
  const builtOf = (path: string) => join(packageFolder, 'dist', path.replace(/tsx?$/, 'js'))
  const lost = readImportGraph(join(root, 'src'))
    .filter(({ text }) => isClient(text))
    .map(({ path }) => builtOf(path))
    // A module of types alone leaves nothing behind.
    .filter((path) => existsSync(path) && !isClient(readFileSync(path, 'utf8')))
  return { statement: "'use client' stands in every module that says it in the source", fault: lost.join('\n') }
}

const attwOptions = ['--profile', 'esm-only', '--exclude-entrypoints', './styles.css', '--no-emoji']
const packed = packPackage('package')
reportChecks('package', [
  runTool('publint finds nothing', 'publint', ['--strict', packed.tarball]),
  runTool('attw finds nothing', 'attw', [packed.tarball, ...attwOptions]),
  checkDirectives(packed),
])
