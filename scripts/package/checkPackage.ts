// Checks the packed package as its users' tools would: publint, attw, and whether 'use client' is where it was written.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { root } from '../manifest.ts'
import { isForClient } from '../build/fileOf.ts'
import { packPackage, type PackedPackage } from './packPackage.ts'

function runTool(statement: string, command: string, parameters: readonly string[]): Check {
  const program = join(root, 'node_modules/.bin', command)
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: root, encoding: 'utf8' })
  return { statement, fault: status === 0 ? '' : stdout + stderr }
}

/** A file made of several modules says it if one of them does; its source map lists them. */
function checkDirectives({ packageFolder }: PackedPackage): Check {
  const dist = join(packageFolder, 'dist')
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
  const sourcesOf = (path: string) => {
    const map = join(dist, `${path}.map`)
    // One that only names others has no map.
    if (!existsSync(map)) return [join(root, 'src', path.replace(/js$/, 'ts'))]
    const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] }
    return sources.map((source) => resolve(root, 'dist', dirname(path), source))
  }
  const lost = built.filter((path) => sourcesOf(path).some(isForClient) && !isForClient(join(dist, path)))
  const count = built.filter((path) => isForClient(join(dist, path))).length
  return {
    statement: `'use client' stands in every file that has a module which says it (${String(count)})`,
    fault: count > 0 ? lost.join('\n') : 'There is none.',
  }
}

const attwOptions = ['--profile', 'esm-only', '--exclude-entrypoints', './styles.css', './styles.layer.css', '--no-emoji']
const packed = packPackage('package')
reportChecks('package', [
  runTool('publint finds nothing', 'publint', ['--strict', packed.tarball]),
  runTool('attw finds nothing', 'attw', [packed.tarball, ...attwOptions]),
  checkDirectives(packed),
])
