// Names the files of the package: one for each module, so that an app gets what it uses; but what a browser loads at once
// is in few, because each further one costs.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { readFirstLoad } from './firstLoads.ts'
import { root } from './manifest.ts'

/** The source of a module without its ending: `flow/transition`. */
export function sourceName(module: string | null): string {
  return relative(`${root}src`, module ?? '').replace(/\.\w+$/, '')
}

/** Whether a module says that it is of no use to a server's components. */
export function isForClient(module: string): boolean {
  return existsSync(module) && /^['"]use client['"]/.test(readFileSync(module, 'utf8'))
}

/** What is imported on demand has to be a file of its own by itself. */
const isDoor = /^(?!(fields|redirect|flow)\/onDemand\/(sequel\/)?index)(\w+\/onDemand\/(\w+\/)?index$|messages\/locales\/|html\/toSafeNodes$|\.\.)/

/** Gives the name of the file that a module goes into; null: the bundler has one for it. */
export async function nameFiles(): Promise<(module: string) => string | null> {
  const protocol = await readFirstLoad("export { createAuthClient } from './src/protocol.ts'")
  const flow = await readFirstLoad("export { useAuthFlow } from './src/hooks.ts'")
  const page = await readFirstLoad("export { AuthFlow } from './src/index.ts'")
  const later = await readFirstLoad("export * from './src/hooks/onDemand/index.ts'")
  return (module) => {
    const name = sourceName(module)
    const [floor] = name.split('/')
    if (isDoor.test(name) || floor === name) return null
    // The return page has some of what a redirect has, and nothing else.
    if (!page.has(module) || floor === 'redirect') return name
    // A server enters none but the first, an app without our page none but the first two. The bundlers of apps keep whole
    // files together, so what is also needed later has one of its own, or all of the other would be, too.
    if (flow.has(module)) return protocol.has(module) ? 'protocol/firstLoad' : 'flow/firstLoad'
    if (later.has(module)) return 'flow/alsoLater'
    return /^(fields|html|requests|components)$/.test(floor ?? '') ? 'components/firstLoad' : 'hooks/firstLoad'
  }
}
