// Builds the small app from the packed package with Vite, for production, and serves it with fake wikis beside it.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { root } from '../../../scripts/manifest.ts'
import { packPackage } from '../../../scripts/package/packPackage.ts'
import { createFakeWiki, toNodeListener, type FakeWiki, type FakeWikiOptions } from '../../../src/testing/index.ts'

export interface ServedApp {
  /** Returns the URL of the app in front of a new wiki. */
  readonly add: (options?: FakeWikiOptions) => string
  readonly stop: () => void
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

export async function serveApp(): Promise<ServedApp> {
  const folder = await buildApp()
  const wikis: FakeWiki[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app')
    const wiki = wikis[Number(/^\/w\/(\d+)\//.exec(pathname)?.[1])]
    if (wiki) return toNodeListener(wiki)(request, response)
    const page = /^\/app\/(\d+)$/.exec(pathname)?.[1]
    const path = join(folder, page === undefined ? pathname : 'index.html')
    if (!existsSync(path)) return response.writeHead(404).end()
    const text = readFileSync(path, 'utf8').replace('data-api=""', `data-api="/w/${String(page)}/api.php"`)
    return response.writeHead(200, { 'content-type': `${types[extname(path)] ?? 'text/plain'}; charset=utf-8` }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    add(options) {
      wikis.push(createFakeWiki({ ...options, api: `${origin}/w/${String(wikis.length)}/api.php` }))
      return `${origin}/app/${String(wikis.length - 1)}`
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Each worker builds for itself. */
async function buildApp(): Promise<string> {
  if (!existsSync(join(root, 'dist/index.js'))) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
  const { appFolder } = packPackage(`production-${String(process.pid)}`)
  copyFileSync(join(import.meta.dirname, 'app.tsx'), join(appFolder, 'app.tsx'))
  writeFileSync(
    join(appFolder, 'index.html'),
    '<!doctype html><html lang="en" data-api=""><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">' +
      '<div id="root"></div><script type="module" src="./app.tsx"></script></html>',
  )
  await build({
    root: appFolder,
    configFile: false,
    // Vite warns that `'use client'` means nothing to it.
    logLevel: 'error',
    build: { outDir: 'built', modulePreload: { polyfill: false } },
  })
  return join(appFolder, 'built')
}
