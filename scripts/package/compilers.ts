// Compiles README's first sample and an import of every entry of the packed package with versions of TypeScript, in each way of
// resolving modules, and with all declarations checked: `tsx scripts/package/compilers.ts 5.4 7.0`, or all of them.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { shownCode } from '../../test/docs/pages.ts'
import { manifest, root } from '../manifest.ts'
import { packPackage } from './packPackage.ts'

const versions = ['5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'] as const

const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
} as const

const settings = {
  strict: true, noEmit: true, jsx: 'react-jsx', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'],
  exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noUncheckedSideEffectImports: true, skipLibCheck: false,
  types: ['node'],
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((version) => !versions.some((known) => known === version))
if (unknown.length > 0) throw new Error(`There is no TypeScript ${unknown.join(', ')} here, only ${versions.join(', ')}.`)

const packed = packPackage('compilers')
const tools = join(root, '.cache', 'compiler-versions')

const entries = Object.keys(manifest.exports)
  .filter((entry) => !entry.includes('*') && !entry.endsWith('.json'))
  .map((entry) => (entry.endsWith('.css') ? `import '${manifest.name}/${entry.slice(2)}'` : `export * as e${String(entry.length)}${entry.replace(/\W/g, '')} from '${join(manifest.name, entry)}'`))
writeFileSync(join(packed.appFolder, 'app.tsx'), shownCode('README.md'))
writeFileSync(join(packed.appFolder, 'entries.ts'), `${entries.join('\n')}\nimport de from '${manifest.name}/locales/de'\nexport { de }\n`)

reportChecks(chosen.length > 0 ? 'compilers' : 'compilers-all', (chosen.length > 0 ? chosen : versions).flatMap(compile))

function compile(version: string): readonly Check[] {
  const program = install(version)
  return Object.entries(resolutions).map(([name, resolution]) => {
    const project = join(packed.appFolder, `tsconfig.${name}.json`)
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...settingsFor(version), ...resolution }, files: ['app.tsx', 'entries.ts'] }))
    const { stdout, stderr } = spawnSync(process.execPath, [program, '-p', project, '--pretty', 'false'], { cwd: packed.appFolder, encoding: 'utf8' })
    const output = stdout + stderr
    // A compiler that is older than what a peer is written for finds faults in the peer.
    const ofPeers = /^(?:\.\.\/)+node_modules\/(?!react-mediawiki-auth\/)/
    const faults = output.split('\n').filter((line, index, lines) => line.trim() !== '' && !ofPeers.test(line) && !(/^\s/.test(line) && ofPeers.test(lines.slice(0, index).findLast((above) => !/^\s/.test(above)) ?? '')))
    return { statement: `TypeScript ${version}, ${name}: README's first sample and every entry compile`, fault: faults.join('\n') }
  })
}

/** The option is younger than the oldest compilers. */
function settingsFor(version: string): object {
  const { noUncheckedSideEffectImports, ...others } = settings
  return Number(version) >= 5.6 ? { ...others, noUncheckedSideEffectImports } : others
}

/** Returns the path of the compiler. */
function install(version: string): string {
  const folder = join(tools, version)
  const home = join(folder, 'node_modules', 'typescript')
  if (!existsSync(home)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', `typescript@~${version}.0`], { cwd: folder, stdio: 'ignore' })
  }
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly bin: { readonly tsc: string } }
  return join(home, bin.tsc)
}
