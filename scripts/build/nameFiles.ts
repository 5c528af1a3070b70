// Names the files of the package: one for each module, so that an app gets what it uses; but what a browser loads at once
// is in few, because each further one costs.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { entries, root } from '../manifest.ts'
import { readLoads } from './readLoads.ts'

/** The source of a module without its ending: `flow/transition`. */
export function sourceName(module: string | null): string {
  return relative(`${root}src`, module ?? '').replace(/\.\w+$/, '')
}

/** Whether a module says that it is of no use to a server's components. */
export function isForClient(module: string): boolean {
  return existsSync(module) && /^['"]use client['"]/.test(readFileSync(module, 'utf8'))
}

/** Gives the name of the file that a module goes into; null: it is one by itself, because it is imported on demand. */
export async function nameFiles(): Promise<(module: string) => string | null> {
  const protocol = await readLoads("export { createAuthClient } from './src/protocol.ts'")
  const flow = await readLoads("export { useAuthFlow } from './src/hooks.ts'")
  const page = await readLoads("export { AuthFlow } from './src/index.ts'")
  const doors = new Set([protocol, flow, page].flatMap((loads) => loads.doors))
  return (module) => {
    const name = sourceName(module)
    const floor = name.slice(0, name.indexOf('/'))
    if (name.startsWith('..') || name in entries || doors.has(module)) return null
    // The return page has some of what a redirect has, and nothing else.
    if (!page.atOnce.has(module) || floor === 'redirect') return name
    // A server enters none but the first, an app without our page none but the first two. The bundlers of apps keep whole
    // files together, so what is also needed later has one of its own, or all of the other would be, too.
    if (flow.atOnce.has(module)) return protocol.atOnce.has(module) ? 'protocol/firstLoad' : 'flow/firstLoad'
    return /^(fields|html|requests|components)$/.test(floor) ? 'components/firstLoad' : 'hooks/firstLoad'
  }
}
