// The layers of the fake wiki in src/testing. Finds each import that does not point to a lower layer.
import { posix } from 'node:path'
import type { ImportingFile } from './importCircles.ts'

/** From the lowest layer up. A folder may import from all lower layers. */
export const testingFloors: readonly (readonly string[])[] = [
  ['http'],
  ['messages', 'browser'],
  ['options', 'requests', 'identity'],
  ['state'],
  ['authmanager'],
  ['providers'],
  ['api'],
  ['serve'],
]

/** Returns a sentence for each violation. `sources` are the files of src/testing. Files outside of a folder may import all others. */
export function findFloorFaults(sources: readonly ImportingFile[]): readonly string[] {
  return sources.flatMap(({ path, files }) => files.flatMap((target) => faultOf(path, target) ?? []))
}

function faultOf(path: string, target: string): string | undefined {
  const [folder, targetFolder] = [topFolderOf(path), topFolderOf(target)]
  if (target.startsWith('../')) return `${path} leaves src/testing for ${target}`
  const missing = [folder, targetFolder].find((name) => name !== undefined && floorOf(name) === -1)
  if (missing !== undefined) return `${path}: the folder "${missing}" is on no floor`
  if (folder === undefined || folder === targetFolder) return undefined
  if (targetFolder === undefined) return `${path} looks up to ${target}`
  if (floorOf(targetFolder) < floorOf(folder)) return undefined
  return `${path} looks ${floorOf(targetFolder) === floorOf(folder) ? 'aside' : 'up'} to ${target}`
}

/** Returns each folder, at any depth, as if it were one file. A cycle of these is a cycle of folders. */
export function toFolderGraph(sources: readonly ImportingFile[]): readonly ImportingFile[] {
  const folders = new Map<string, Set<string>>()
  for (const { path, files } of sources) {
    const folder = posix.dirname(path)
    const targets = folders.get(folder) ?? new Set()
    files.map((target) => posix.dirname(target)).filter((target) => target !== folder).forEach((target) => targets.add(target))
    folders.set(folder, targets)
  }
  return [...folders].map(([path, targets]) => ({ path, files: [...targets] }))
}

function floorOf(folder: string): number {
  return testingFloors.findIndex((folders) => folders.includes(folder))
}

function topFolderOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
}
