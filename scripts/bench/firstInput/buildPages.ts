// Builds the pages from the packed package with Vite, as an app would, and returns how each of them is served.
import { build as bundle } from 'esbuild'
import { cpSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type PluginOption } from 'vite'
import { packPackage } from '../../package/packPackage.ts'
import type * as OnServer from './pages/rendered/onServer.tsx'

type Drawn = OnServer.Drawn
type Server = Pick<typeof OnServer, 'drawLogin' | 'prerenderLogin'>

export interface BuiltPage {
  /** Returns the HTML of one view. */
  readonly html: (api: string) => Promise<string> | string
  /** What else it loads, is here. */
  readonly folder: string
}

export type BuiltPages = Readonly<Record<'drawn' | 'floor' | 'rendered' | 'prerendered' | 'static', BuiltPage>>

/** Pages are at `/bench/drawn/` and so on. */
export const baseOf = (name: string) => `/bench/${name}/`

let built: Promise<BuiltPages> | undefined

/** Once for all parts. */
export function buildPages(): Promise<BuiltPages> {
  built ??= buildAll()
  return built
}

async function buildAll(): Promise<BuiltPages> {
  const { appFolder, packageFolder } = packPackage('bench/app')
  cpSync(join(import.meta.dirname, 'pages'), appFolder, { recursive: true })
  const { startScript } = (await import(pathToFileURL(join(packageFolder, 'dist/start/vite.js')).href)) as { startScript: (options: object) => PluginOption }

  const buildPage = async (name: string, plugins: readonly PluginOption[] = []) => {
    const folder = join(appFolder, name, 'built')
    await build({ root: join(appFolder, name), base: baseOf(name), configFile: false, logLevel: 'error', plugins: [...plugins], build: { outDir: folder } })
    return { folder, text: readFileSync(join(folder, 'index.html'), 'utf8') }
  }

  const drawn = await buildPage('drawn', [startScript({ api: '/api.php' })])
  const floor = await buildPage('floor')
  const rendered = await buildPage('rendered')
  const { drawLogin, prerenderLogin } = await bundleServer(join(appFolder, 'rendered'))
  const template = withInlineStyles(rendered.text, rendered.folder)
  const fill = ({ form, info }: Drawn) => template.replace('<!--form-->', () => form).replace('<!--info-->', () => info)
  const { startScriptText } = (await import(pathToFileURL(join(packageFolder, 'dist/start/text.js')).href)) as { startScriptText: string }
  const script = `<script data-api="/api.php">${startScriptText}</script>`
  let prerendered: Promise<string> | undefined
  return {
    drawn: { folder: drawn.folder, html: () => drawn.text },
    floor: { folder: floor.folder, html: () => floor.text },
    rendered: { folder: rendered.folder, html: async (api) => fill(await drawLogin(api)) },
    prerendered: {
      folder: rendered.folder,
      html: (api) => prerendered ??= prerenderLogin(api).then((drawn) => fill(drawn).replace('</body>', () => `${script}</body>`)),
    },
    static: { folder: appFolder, html: () => readFileSync(join(appFolder, 'static.html'), 'utf8') },
  }
}

/** For production, like the pages. */
async function bundleServer(folder: string): Promise<Server> {
  const outfile = join(folder, 'built/onServer.cjs')
  await bundle({
    entryPoints: [join(folder, 'onServer.tsx')], outfile,
    bundle: true, platform: 'node', format: 'cjs', jsx: 'automatic', tsconfigRaw: {}, logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return createRequire(import.meta.url)(outfile) as Server
}

/** A form that is in the page should not wait for a second file. */
function withInlineStyles(text: string, folder: string): string {
  return text.replace(/<link rel="stylesheet"[^>]* href="[^"]*\/(assets\/[^"]+)">/, (_, file: string) => `<style>${readFileSync(join(folder, file), 'utf8')}</style>`)
}
