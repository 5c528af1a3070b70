// Checks the packed package as its users' tools would: publint, attw, and whether 'use client' is where it was written.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { isPeer, root } from '../manifest.ts'
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

/** "Go to definition" and a debugger lead into the sources, which come with the package. */
function checkSources({ packageFolder }: PackedPackage): Check {
  const dist = join(packageFolder, 'dist')
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.map'))
  const faults = maps.flatMap((path) => {
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(dist, path), 'utf8')) as { readonly sources: readonly string[]; readonly sourcesContent?: unknown }
    const lost = sources.filter((source) => !existsSync(resolve(dist, dirname(path), source)))
    return [...lost.map((source) => `${path}: ${source}`), ...(sourcesContent === undefined ? [] : [`${path} has the sources once more`])]
  })
  const declarations = maps.filter((path) => path.endsWith('.d.ts.map')).length
  return { statement: `what the maps name is in the package (${String(maps.length)}, ${String(declarations)} of types)`, fault: declarations > 0 ? faults.join('\n') : 'No types have a map.' }
}

/** What servers and programs import. With the directive, Next.js would hand them references in place of functions. */
const withoutClient = ['flow', 'protocol', 'server/index', 'start', 'start/text', 'start/vite', 'testing/index', 'testing/jest', 'testing/vite']

function checkServerEntries({ packageFolder }: PackedPackage): Check {
  const dist = join(packageFolder, 'dist')
  const faults = withoutClient.flatMap((entry) => [...importedBy(join(dist, `${entry}.js`))].filter(isForClient))
  return { statement: `'use client' stands in nothing that ${withoutClient.join(', ')} import`, fault: faults.join('\n') }
}

/** A built file and all that it imports of the package, at once or on demand. */
function importedBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  const code = readFileSync(file, 'utf8')
  for (const [, imported = ''] of code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.[^'"]+\.js)['"]/g)) importedBy(resolve(dirname(file), imported), found)
  return found
}

/** A page without a bundler has no `process`, and its import map names the peers alone. */
function checkBrowserFile({ packageFolder }: PackedPackage): Check {
  const dist = join(packageFolder, 'dist')
  const code = readFileSync(join(dist, 'browser.js'), 'utf8')
  const imported = [...code.matchAll(/\bfrom\s*["'`]([^"'`]+)["'`]|\bimport\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(([, at = '', later = at]) => later)
  const isThere = (name: string) => isPeer(name) || (/^\.\/messages\/locales\/[\w-]+\.js$/.test(name) && existsSync(join(dist, name)))
  const faults = [...imported.filter((name) => !isThere(name)).map((name) => `imports ${name}`), ...(code.match(/\bprocess\.\w+|\brequire\(/g) ?? [])]
  const licences = readFileSync(join(dist, 'browser.licenses.md'), 'utf8')
  const unnamed = ['dompurify', 'react-error-boundary'].filter((name) => !licences.includes(`## ${name} `))
  return {
    statement: `browser.js imports peers and locales alone (${String(imported.length)}), and its licences are beside it`,
    fault: [...faults, ...unnamed.map((name) => `the licence of ${name} is missing`), ...(imported.length > 0 ? [] : ['It imports nothing.'])].join('\n'),
  }
}

/** A page inlines it, or loads it as a classic script, and a policy of the page names it by its hash. */
function checkStartScript({ packageFolder }: PackedPackage): Check {
  const script = readFileSync(join(packageFolder, 'dist/start.js'), 'utf8')
  const text = readFileSync(join(packageFolder, 'dist/start/text.js'), 'utf8')
  const hash = createHash('sha256').update(script).digest('base64')
  const faults = [
    /^(import|export)\b|<\/?script|<!--/m.test(script) ? 'It is no script that can be inlined.' : '',
    text.includes(JSON.stringify(script)) ? '' : 'start/text.js has another text.',
    text.includes(`'sha256-${hash}'`) ? '' : 'start/text.js has another hash.',
  ]
  return { statement: 'the start script is a classic one, and start/text.js has its text and its hash', fault: faults.filter(Boolean).join('\n') }
}

const attwOptions = ['--profile', 'esm-only', '--exclude-entrypoints', './styles.css', './styles.layer.css', '--no-emoji']
const packed = packPackage('package')
reportChecks('package', [
  runTool('publint finds nothing', 'publint', ['--strict', packed.tarball]),
  runTool('attw finds nothing', 'attw', [packed.tarball, ...attwOptions]),
  checkDirectives(packed),
  checkServerEntries(packed),
  checkSources(packed),
  checkBrowserFile(packed),
  checkStartScript(packed),
])
