// The floors of src/ and what each may import; finds every import that breaks the plan and says it in a sentence.
import { externalPackages } from '../../scripts/manifest.ts'
import type { SourceFile } from './importGraph.ts'

/** Which floors a floor may enter. A folder that is missing here belongs to no plan. */
const mayEnter: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  redirect: [],
  messages: [],
  testing: [],
  server: ['redirect'],
  ...ladder(['protocol', 'redirect', 'messages'], ['flow', 'hooks', 'html', 'fields', 'requests', 'components']),
}

/** What a bundler shall load later than the rest of a floor has a door of its own, for such files and for entries. */
const laterDoor = /^((fields|hooks|protocol|redirect)\/onDemand|(flow|requests)\/onDemand(\/\w+)?|messages\/(trouble|requests|account))\/index\.ts$/
const laterFolder = /^\w+\/onDemand\//

/** What only an entry of its own uses. */
const doorOfEntry = /^(messages\/return|redirect\/page)\/index\.ts$/

const withoutReact = ['protocol', 'redirect', 'messages', 'flow', 'server', 'testing']

/** Every sentence names the file that is at fault. */
export function findViolations(sources: readonly SourceFile[]): readonly string[] {
  return [...sources.flatMap(violationsOf), ...findCircles(sources)]
}

function violationsOf(source: SourceFile): readonly string[] {
  const floor = floorOf(source.path)
  if (floor !== undefined && !(floor in mayEnter)) return [`${source.path}: the floor "${floor}" is in no plan`]
  return [
    ...source.files.flatMap((target) => faultOfFile(source.path, target) ?? []),
    ...source.packages.flatMap((name) => faultOfPackage(floor, name) ?? []),
  ].map((fault) => `${source.path} ${fault}`)
}

function faultOfFile(path: string, target: string): string | undefined {
  const floor = floorOf(path)
  const targetFloor = floorOf(target)
  if (target.startsWith('../')) return `leaves src/ for ${target}`
  if (!/\.(tsx?|json)$/.test(target)) return `imports ${target} without a file extension that TypeScript knows`
  if (targetFloor === undefined) return floor === undefined ? undefined : `imports the entry ${target} from inside`
  if (targetFloor === floor) return undefined
  if (floor !== undefined && !mayEnter[floor]?.includes(targetFloor)) return `looks up or aside to ${target}`
  if (doorOfEntry.test(target)) return floor === undefined || floor === 'server' || laterFolder.test(path) ? undefined : `is not the page of ${target}`
  if (laterDoor.test(target)) return floor === undefined || laterFolder.test(path) ? undefined : `loads ${target} at once`
  return target === `${targetFloor}/index.ts` ? undefined : `enters ${target} past its index.ts`
}

function faultOfPackage(floor: string | undefined, name: string): string | undefined {
  const isKnown = externalPackages.some((known) => name === known || name.startsWith(`${known}/`))
  if (!isKnown) return `imports ${name}, which is no dependency in package.json`
  const isReact = /^(@[^/]+\/)?react($|[-/])/.test(name)
  return isReact && floor !== undefined && withoutReact.includes(floor) ? `imports ${name} below hooks/` : undefined
}

/** `flow/step.ts` is of the floor `flow`; `index.ts` is an entry, above all floors. */
function floorOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
}

/** Each rung may enter the ground and all rungs below it. */
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
