// Decides which file of the package a module goes into. Called by the bundler while it builds.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Rolldown } from 'vite'
import { entries, root } from '../manifest.ts'
import { usedModules } from './usedModules.ts'

/** Floors that share a file: every login has them together, and one file less is 0.9 kB less in esbuild. */
const fileOfFloor: Readonly<Record<string, string>> = { lazy: 'html', fields: 'components', requests: 'components' }

/** A file by itself, so that an app in one other language can put that in its place. */
export const english = 'messages/locales/en'

/** The source of a module without its ending: `flow/transition`. */
export function sourceName(module: string | null): string {
  return relative(`${root}src`, module ?? '').replace(/\.\w+$/, '')
}

/** Whether a module says that it is of no use to a server's components. */
export function isForClient(module: string): boolean {
  return existsSync(module) && /^['"]use client['"]/.test(readFileSync(module, 'utf8'))
}

/**
 * Returns the name of the file, or null where the bundler names it: an entry, or what is fetched by `import()`.
 *
 * What `<AuthFlow>` uses at once goes into one file for each floor, everything else is a file by itself. Bundlers of
 * apps keep a file together and cut by who imports it: with a file for each module, esbuild makes ten pieces of a first
 * load, which weigh 2.5 kB more. With one file for everything, a first load has what few logins need.
 */
export function fileOf(module: string, context: Rolldown.ChunkingContext): string | null {
  const name = sourceName(module)
  if (name.startsWith('..') || name in entries || name === english) return null
  if (!usedBy('src/components/AuthFlow.tsx').has(module)) return isFetched(module, context) ? null : name
  // The return page has some of what a redirect has, and nothing else.
  if (usedBy('src/return.ts').has(module)) return name
  const floor = floorOf(name)
  return `${fileOfFloor[floor] ?? floor}/index`
}

/** Plain text is a floor of its own, because the flow without React has it. */
function floorOf(name: string): string {
  return name.startsWith('html/plain-text/') ? 'html/plain-text' : name.slice(0, name.indexOf('/'))
}

const isFetched = (module: string, context: Rolldown.ChunkingContext) => context.getModuleInfo(module)?.dynamicImporters.length !== 0

const found = new Map<string, ReadonlySet<string>>()

function usedBy(source: string): ReadonlySet<string> {
  const used = found.get(source) ?? usedModules(root + source)
  found.set(source, used)
  return used
}
