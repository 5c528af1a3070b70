// Builds the demo's pages in memory, so that a browser loads a few files instead of every module.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The built files by path: `/index.html`, `/assets/…`. */
export type PageFiles = ReadonlyMap<string, string | Uint8Array>

/** In production React is faster, and StrictMode does nothing. */
export type DemoMode = 'development' | 'production'

export async function buildPages(mode: DemoMode): Promise<PageFiles> {
  process.env['NODE_ENV'] = mode
  const built = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      minify: mode === 'production',
      modulePreload: false,
      target: 'es2022',
      // For older browsers light-dark() would be compiled to variables, which need a color-scheme in the same stylesheet.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: htmlPages() },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}

function htmlPages(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.html')).map((file) => `${root}${file}`)
}
