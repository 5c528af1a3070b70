// The layers of src/ and what each may import. Finds every import that breaks these rules.
import { externalPackages } from '../../scripts/manifest.ts'
import type { SourceFile } from './importGraph.ts'

/** Which layers a layer may import. A folder that is missing here is an error. */
const mayEnter: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  redirect: [],
  messages: [],
  testing: [],
  server: ['redirect'],
  ...ladder(['protocol', 'redirect', 'messages'], ['flow', 'hooks', 'html', 'fields', 'requests', 'components']),
}

/** The only files that may use `import()`: the table of lazy components, the sanitiser, and the locales. */
const mayFetch = ['components/lazyParts.tsx', 'html/WikiHtml.tsx', 'messages/loadMessages.ts', 'messages/locales/loadLocale.lazy.ts']
const lazyFile = /\.lazy\.tsx?$/
const localeFile = /^messages\/locales\/[\w-]+\.json$/

const withoutReact = ['protocol', 'redirect', 'messages', 'flow', 'server', 'testing']

/** Returns one sentence per violation, which begins with the path of the file. */
export function findViolations(sources: readonly SourceFile[]): readonly string[] {
  return [...sources.flatMap(violationsOf), ...findCircles(sources)]
}

function violationsOf(source: SourceFile): readonly string[] {
  const floor = floorOf(source.path)
  if (floor !== undefined && !(floor in mayEnter)) return [`${source.path}: the floor "${floor}" is in no plan`]
  return [
    ...source.files.flatMap((target) => faultOfFile(source, target) ?? []),
    ...source.fetched.flatMap((target) => faultOfFetch(source.path, target) ?? []),
    ...source.packages.flatMap((name) => faultOfPackage(floor, name) ?? []),
  ].map((fault) => `${source.path} ${fault}`)
}

function faultOfFile({ path, fetched }: SourceFile, target: string): string | undefined {
  const floor = floorOf(path)
  const targetFloor = floorOf(target)
  if (target.startsWith('../')) return `leaves src/ for ${target}`
  if (!/\.(tsx?|json)$/.test(target)) return `imports ${target} without a file extension that TypeScript knows`
  if (targetFloor === undefined) return floor === undefined ? undefined : `imports the entry ${target} from inside`
  if (lazyFile.test(target) && !fetched.includes(target)) return `loads ${target} at once`
  if (targetFloor === floor) return undefined
  if (floor !== undefined && !mayEnter[floor]?.includes(targetFloor)) return `looks up or aside to ${target}`
  if (fetched.includes(target)) return undefined
  // A folder with an index.ts of its own, such as the return page, may be imported by an entry.
  const isPartOfEntry = floor === undefined || floor === 'server'
  if (isPartOfEntry && /^\w+\/[\w-]+\/index\.ts$/.test(target)) return undefined
  return target === `${targetFloor}/index.ts` ? undefined : `enters ${target} past its index.ts`
}

function faultOfFetch(path: string, target: string): string | undefined {
  if (!mayFetch.includes(path)) return `fetches ${target}, which only ${mayFetch.join(', ')} may do`
  return lazyFile.test(target) || localeFile.test(target) ? undefined : `fetches ${target}, which is no *.lazy file`
}

function faultOfPackage(floor: string | undefined, name: string): string | undefined {
  const isKnown = externalPackages.some((known) => name === known || name.startsWith(`${known}/`))
  if (!isKnown) return `imports ${name}, which is no dependency in package.json`
  const isReact = /^(@[^/]+\/)?react($|[-/])/.test(name)
  return isReact && floor !== undefined && withoutReact.includes(floor) ? `imports ${name} below hooks/` : undefined
}

/** `flow/step.ts` belongs to the layer `flow`. `index.ts` is an entry and may import all layers. */
function floorOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
}

/** Each layer may import the base and all layers before it. */
function ladder(ground: readonly string[], rungs: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(rungs.map((rung, height) => [rung, [...ground, ...rungs.slice(0, height)]]))
}

function findCircles(sources: readonly SourceFile[]): readonly string[] {
  const filesOf = new Map(sources.map((source) => [source.path, source.files]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [`${[...trail.slice(trail.indexOf(path)), path].join(' → ')} is a circle`]
    if (done.has(path)) return []
    const circles = (filesOf.get(path) ?? []).flatMap((next) => visit(next, [...trail, path]))
    done.add(path)
    return circles
  }
  return sources.flatMap((source) => visit(source.path, []))
}
