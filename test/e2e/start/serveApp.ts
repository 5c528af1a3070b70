// Builds the app from the packed package with Vite and the plugin, and serves it under a strict policy, with a fake wiki beside it.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type PluginOption } from 'vite'
import { root } from '../../../scripts/manifest.ts'
import { packPackage } from '../../../scripts/package/packPackage.ts'
import { createFakeWiki, toNodeListener } from '../../../src/testing/index.ts'

export interface ServedApp {
  readonly origin: string
  readonly stop: () => void
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

/** `/` is the app, `/?script=no` is it without the start script, `/?app=no` is the script alone, and `/nothing` answers with nothing to go to. */
export async function serveApp(): Promise<ServedApp> {
  if (!existsSync(join(root, 'dist/start/text.js'))) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
  const { appFolder, packageFolder } = packPackage(`start-${String(process.pid)}`)
  const built = (path: string) => import(pathToFileURL(join(packageFolder, 'dist/start', path)).href) as Promise<Record<string, unknown>>
  const { startScript } = (await built('vite.js')) as { startScript: (options: object) => PluginOption }
  const { startScriptHash } = (await built('text.js')) as { startScriptHash: string }
  for (const file of ['app.tsx', 'Login.tsx']) cpSync(join(import.meta.dirname, file), join(appFolder, file))
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script type="module" src="./app.tsx"></script></body></html>')
  await build({
    root: appFolder, configFile: false, logLevel: 'error',
    plugins: [startScript({ api: '/w/api.php', language: 'en' })],
    build: { outDir: 'built', modulePreload: { polyfill: false } },
  })
  const policy = `default-src 'none'; script-src 'self' ${startScriptHash}; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'`
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const wiki = toNodeListener(createFakeWiki({ api: `${origin}/w/api.php` }))
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app')
    if (pathname.startsWith('/w/')) return wiki(request, response)
    if (pathname === '/nothing') return response.writeHead(204).end()
    const path = join(appFolder, 'built', pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(path)) return response.writeHead(404).end()
    const text = readFileSync(path, 'utf8')
    const withScript = searchParams.get('script') === 'no' ? text.replace(/<script data-api.*?<\/script>/s, '') : text
    const page = searchParams.get('app') === 'no' ? withScript.replace(/<script type="module".*?<\/script>/s, '') : withScript
    return response.writeHead(200, { 'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`, 'content-security-policy': policy }).end(page)
  })
  return {
    origin,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
