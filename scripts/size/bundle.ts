// Bundles a piece of an app's code as an app would and weighs what a browser loads for it; judges nothing.
import { build, type Metafile } from 'esbuild'
import { gzipSync } from 'node:zlib'

export interface WeighedModule {
  readonly path: string
  /** Minified, not gzipped. */
  readonly bytes: number
}

export interface Chunk {
  /** The name of its file. */
  readonly file: string
  /** What it holds, the heaviest first: `react-query, own flow`. */
  readonly contents: string
  /** What it holds file by file, the heaviest first. */
  readonly modules: readonly WeighedModule[]
  readonly code: string
  /** Gzipped at level 9. */
  readonly bytes: number
  /** False when a dynamic import brings it. */
  readonly isFirstLoad: boolean
}

export interface Bundling {
  readonly code: string
  readonly appFolder: string
  /** Packages that the app has anyway. */
  readonly external: readonly string[]
  /** A folder of packages beside those of the app. */
  readonly packages?: string | undefined
}

export async function bundle({ code, appFolder, external, packages }: Bundling): Promise<readonly Chunk[]> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: appFolder, sourcefile: 'app.js' },
    bundle: true, splitting: true, minify: true, format: 'esm', target: 'es2022', metafile: true, write: false, logLevel: 'error',
    outdir: appFolder, absWorkingDir: appFolder, external: [...external], nodePaths: packages === undefined ? [] : [packages], jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // An app has no tsconfig.json with our paths, which lead to the sources.
    tsconfigRaw: {},
  })
  const firstLoad = firstLoadOf(metafile)
  return Object.entries(metafile.outputs).map(([path, output]) => {
    const file = outputFiles.find((candidate) => candidate.path.endsWith(`/${path}`))
    if (!file) throw new Error(`esbuild told of ${path} but did not give it.`)
    const modules = Object.entries(output.inputs)
      .map(([module, { bytesInOutput }]) => ({ path: module, bytes: bytesInOutput }))
      .sort((one, other) => other.bytes - one.bytes)
    return {
      file: path,
      contents: contentsOf(modules),
      modules,
      code: file.text,
      bytes: gzipSync(file.contents, { level: 9 }).length,
      isFirstLoad: firstLoad.has(path),
    }
  })
}

/** The entry and what it imports statically, directly or not. */
function firstLoadOf({ outputs }: Metafile): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of outputs[path]?.imports ?? []) {
      if (next.kind === 'import-statement' && next.external !== true) visit(next.path)
    }
  }
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === 'app.js') visit(path)
  return reached
}

function contentsOf(modules: readonly WeighedModule[]): string {
  const byPart = new Map<string, number>()
  for (const { path, bytes } of modules) byPart.set(partOf(path), (byPart.get(partOf(path)) ?? 0) + bytes)
  const heaviest = [...byPart].filter(([, bytes]) => bytes > 0).sort(([, one], [, other]) => other - one)
  return heaviest.map(([part]) => part).slice(0, 4).join(', ')
}

/** A package by its name, a module of ours by its folder: `own fields`. */
function partOf(path: string): string {
  const own = /react-mediawiki-auth\/dist\/(?:(.+)\/)?([^/]+)\.js$/.exec(path)
  if (own) return `own ${own[1] ?? own[2]}`
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path
}
