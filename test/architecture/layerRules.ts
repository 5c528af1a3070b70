// The layers of src/ and what each may import. Finds every import that breaks these rules.
import { externalPackages } from '../../scripts/manifest.ts'
import { findCycles } from './importCycles.ts'
import type { SourceFile } from './importGraph.ts'

/** Which layers a layer may import. A folder that is missing here is an error. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  redirect: [],
  messages: [],
  testing: [],
  server: ['protocol', 'redirect', 'flow'],
  start: ['protocol'],
  'html/plain-text': ['protocol'],
  ...cumulative(['protocol', 'redirect', 'messages', 'html/plain-text'], ['flow', 'lazy', 'html', 'hooks', 'fields', 'requests', 'components']),
}

/** The only files that may use `import()`: the table of lazy components, the sanitiser, and the locales. */
const mayUseImport = ['components/lazyParts.tsx', 'html/WikiText.tsx', 'messages/loadMessages.ts', 'messages/locales/loadLocale.lazy.ts']
const lazyFile = /\.lazy\.tsx?$/
const localeFile = /^messages\/locales\/[\w-]+\.json$/

const withoutReact = ['protocol', 'redirect', 'messages', 'html/plain-text', 'flow', 'server', 'start', 'testing']

/** Returns one sentence per violation, which begins with the path of the file. */
export function findViolations(sources: readonly SourceFile[]): readonly string[] {
  return [...sources.flatMap(violationsOf), ...findCycles(sources)]
}

function violationsOf(source: SourceFile): readonly string[] {
  const layer = layerOf(source.path)
  if (layer !== undefined && !(layer in mayImport)) return [`${source.path}: the layer "${layer}" has no rule`]
  return [
    ...source.files.flatMap((target) => faultOfFile(source, target) ?? []),
    ...source.fetched.flatMap((target) => faultOfFetch(source.path, target) ?? []),
    ...source.packages.flatMap((name) => faultOfPackage(layer, name) ?? []),
  ].map((fault) => `${source.path} ${fault}`)
}

function faultOfFile({ path, fetched }: SourceFile, target: string): string | undefined {
  const layer = layerOf(path)
  const targetLayer = layerOf(target)
  if (target.startsWith('../')) return `leaves src/ for ${target}`
  if (!/\.(tsx?|json)$/.test(target)) return `imports ${target} without a file extension that TypeScript knows`
  if (targetLayer === undefined) return layer === undefined ? undefined : `imports the entry ${target} from inside`
  if (lazyFile.test(target) && !fetched.includes(target)) return `loads ${target} at once`
  if (targetLayer === layer) return undefined
  if (layer !== undefined && !mayImport[layer]?.includes(targetLayer)) return `looks up or aside to ${target}`
  if (fetched.includes(target)) return undefined
  // A folder with an index.ts of its own, such as the return page, may be imported by an entry.
  const isPartOfEntry = layer === undefined || layer === 'server'
  if (isPartOfEntry && /^\w+\/[\w-]+\/index\.ts$/.test(target)) return undefined
  return target === `${targetLayer}/index.ts` ? undefined : `enters ${target} past its index.ts`
}

function faultOfFetch(path: string, target: string): string | undefined {
  if (!mayUseImport.includes(path)) return `fetches ${target}, which only ${mayUseImport.join(', ')} may do`
  return lazyFile.test(target) || localeFile.test(target) ? undefined : `fetches ${target}, which is no *.lazy file`
}

function faultOfPackage(layer: string | undefined, name: string): string | undefined {
  const isKnown = externalPackages.some((known) => name === known || name.startsWith(`${known}/`))
  if (!isKnown) return `imports ${name}, which is no dependency in package.json`
  const isReact = /^(@[^/]+\/)?react($|[-/])/.test(name)
  return isReact && layer !== undefined && withoutReact.includes(layer) ? `imports ${name} below hooks/` : undefined
}

/** `flow/step.ts` belongs to the layer `flow`. `index.ts` is an entry and may import all layers. */
function layerOf(path: string): string | undefined {
  // A layer in the folder of another one.
  if (path.startsWith('html/plain-text/')) return 'html/plain-text'
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
}

/** Each layer may import the base and all layers before it. */
function cumulative(base: readonly string[], layers: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(layers.map((layer, index) => [layer, [...base, ...layers.slice(0, index)]]))
}
