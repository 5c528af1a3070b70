// What package.json says, typed as far as the build and its checks read it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly browserslist: readonly string[]
  readonly engines: { readonly node: string }
  readonly peerDependencies: Readonly<Record<string, string>>
  /** Those that are optional. */
  readonly peerDependenciesMeta: Readonly<Record<string, object>>
}

export const root = fileURLToPath(new URL('../', import.meta.url))

export const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest

/** What a bundle of this package never holds: the app brings it or npm installs it beside. */
export const externalPackages = [...Object.keys(manifest.peerDependencies), ...Object.keys(manifest.dependencies)]

/** `react-mediawiki-auth/start`. */
export const startScript = './dist/start.js'

const entrySources = Object.values(manifest.exports)
  .flatMap((target) => (typeof target === 'string' ? [] : [target.default]))
  // A pattern offers what an entry brings anyway, and neither a style sheet nor a classic script is a module.
  .filter((built) => built.endsWith('.js') && !built.includes('*') && built !== startScript)
  .map((built) => built.replace('./dist/', 'src/').replace(/\.js$/, '.ts'))

/** The modules that `exports` offers, by the names of what is built: `{ protocol: 'src/protocol.ts' }`. */
export const entries = Object.fromEntries(entrySources.map((source) => [source.replace(/^src\/|\.ts$/g, ''), source]))

/** The same without `browser`, which is `index` in another form. */
export const { browser: _, ...moduleEntries } = entries

/** True for another package, and for a path inside one: `react` and `react/jsx-runtime`. */
export function isExternal(id: string): boolean {
  return isOneOf(externalPackages, id)
}

/** The same for what an app installs beside this package. */
export function isPeer(id: string): boolean {
  return isOneOf(Object.keys(manifest.peerDependencies), id)
}

function isOneOf(names: readonly string[], id: string): boolean {
  return names.some((name) => id === name || id.startsWith(`${name}/`))
}
