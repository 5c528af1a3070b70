// Finds cycles of imports, including type imports.
import type { SourceFile } from './importGraph.ts'

export type ImportingFile = Pick<SourceFile, 'path' | 'files'>

/** Returns a sentence for each cycle. */
export function findCircles(sources: readonly ImportingFile[]): readonly string[] {
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
