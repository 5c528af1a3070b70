// Which modules a browser loads at once for what an app imports, as a bundler finds it: a name that is not used, or is
// imported on demand, brings nothing.
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { isExternal, root } from './manifest.ts'

/** `code` imports from the sources by their paths: `export { useAuthFlow } from './src/hooks.ts'`. */
export async function readFirstLoad(code: string): Promise<ReadonlySet<string>> {
  const app = join(root, 'app.ts')
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [react(), { name: 'app', resolveId: (id) => (id === app ? id : null), load: (id) => (id === app ? code : null) }],
    build: { write: false, minify: false, lib: { entry: app, formats: ['es'] }, rolldownOptions: { external: isExternal } },
  })
  const chunks = [output].flat().flatMap((part) => ('output' in part ? part.output : [])).filter((part) => part.type === 'chunk')
  return new Set(firstOf(chunks).flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id]?.renderedLength)))
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
