// What a browser loads for what an app imports, as a bundler finds it: a name that is not used brings nothing.
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { isExternal, root } from '../manifest.ts'

export interface Loads {
  /** The modules that are loaded at once. */
  readonly atOnce: ReadonlySet<string>
  /** The modules by which others are fetched later. */
  readonly doors: readonly string[]
}

/** `code` imports from the sources by their paths: `export { useAuthFlow } from './src/hooks.ts'`. */
export async function readLoads(code: string): Promise<Loads> {
  const app = join(root, 'app.ts')
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [react(), { name: 'app', resolveId: (id) => (id === app ? id : null), load: (id) => (id === app ? code : null) }],
    build: { write: false, minify: false, lib: { entry: app, formats: ['es'] }, rolldownOptions: { external: isExternal } },
  })
  const chunks = [output].flat().flatMap((part) => ('output' in part ? part.output : [])).filter((part) => part.type === 'chunk')
  const atOnce = firstOf(chunks).flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id]?.renderedLength))
  const doors = chunks.flatMap(({ isDynamicEntry, facadeModuleId }) => (isDynamicEntry && facadeModuleId ? [facadeModuleId] : []))
  return { atOnce: new Set(atOnce), doors }
}

/** The entry and what it imports at once, directly or not. */
function firstOf(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const reached = new Set<Rolldown.OutputChunk>()
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || reached.has(chunk)) return
    reached.add(chunk)
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name))
  }
  visit(chunks.find(({ isEntry }) => isEntry))
  return [...reached]
}
