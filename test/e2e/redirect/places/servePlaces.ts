// Serves the app of the places, a return page, and a fake wiki with identity providers, as one server has them.
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { createFakeWiki, demoProviders, toNodeListener } from '../../../../src/testing/index.ts'

export interface Places {
  readonly origin: string
  readonly stop: () => void
}

const pageOf = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Places</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="${script}"></script>`

/** The scripts of the pages that are not the app's. */
const pages = new Map([['/return.html', '/return.js'], ['/on-demand', '/onDemand.js']])

export async function servePlaces(): Promise<Places> {
  const scripts = await bundle()
  const wiki = createFakeWiki({ features: { providers: demoProviders } })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname.startsWith('/w/')) return toNodeListener(wiki)(request, response)
    const script = scripts.get(pathname)
    const body = script ?? pageOf(pages.get(pathname) ?? '/app.js')
    response.writeHead(200, { 'content-type': script === undefined ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: "import { startReturnPage } from '../../../../src/return.ts'\nstartReturnPage()", resolveDir: import.meta.dirname, sourcefile: 'return.ts', loader: 'ts' },
    bundle: true, write: false, format: 'esm', outfile: 'return.js', logLevel: 'warning', define: { 'process.env.NODE_ENV': '"development"' },
  })
  const apps = await build({
    entryPoints: ['app.tsx', 'onDemand.tsx'].map((file) => join(import.meta.dirname, file)),
    bundle: true, splitting: true, write: false, format: 'esm', jsx: 'automatic', outdir: '.', logLevel: 'warning', define: { 'process.env.NODE_ENV': '"development"' },
  })
  const files = apps.outputFiles.map(({ path, text }) => [`/${basename(path)}`, text] as const)
  return new Map([['/return.js', outputFiles[0]?.text ?? ''], ...files])
}
