// Bundles the pages for browsers and for the server. Uses React's development build, because only that one warns.
import { build, type BuildOptions } from 'esbuild'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/manifest.ts'
import type { PlaceProps } from './Place.tsx'

export interface BundledPages {
  /** By path: `/inBrowser.js`. */
  readonly files: ReadonlyMap<string, string>
  readonly draw: (props: PlaceProps) => string
}

const common = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"development"' },
  absWorkingDir: root,
  logLevel: 'warning',
} satisfies BuildOptions

export async function bundlePages(): Promise<BundledPages> {
  const folder = join(root, '.cache', 'pages')
  mkdirSync(folder, { recursive: true })
  // Each worker of a run bundles its own pages.
  const outdir = mkdtempSync(join(folder, 'run-'))
  const inBrowser = build({
    ...common, outdir, splitting: true, write: false,
    entryPoints: ['test/e2e/pages/inBrowser.tsx', 'src/theme/styles.css'],
    entryNames: '[name]',
  })
  // React's server build is CommonJS and loads Node's modules with `require`.
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
  const onServer = build({ ...common, banner, outfile: join(outdir, 'onServer.mjs'), platform: 'node', entryPoints: ['test/e2e/pages/onServer.tsx'] })
  const { outputFiles } = await inBrowser
  await onServer
  const { draw } = (await import(join(outdir, 'onServer.mjs'))) as Pick<BundledPages, 'draw'>
  return { files: new Map(outputFiles.map(({ path, text }) => [path.slice(outdir.length), text])), draw }
}
