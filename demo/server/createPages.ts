// Serves the built pages. All other paths serve index.html, as for an app with client-side routes.
import { extname } from 'node:path'
import type { ServerResponse } from 'node:http'
import { buildPages, type DemoMode, type PageFiles } from './buildPages.ts'
import type { Responder } from './responder.ts'

const typeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
}

export function createPages(mode: DemoMode): { readonly built: Promise<PageFiles>; readonly respond: Responder } {
  const built = buildPages(mode)
  const answer = async (pathname: string, response: ServerResponse) => {
    const files = await built
    const path = files.has(pathname) ? pathname : '/index.html'
    // The names of assets change with their content.
    const cacheControl = path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'
    response.writeHead(200, { 'content-type': typeByExtension[extname(path)] ?? 'application/octet-stream', 'cache-control': cacheControl })
    response.end(files.get(path))
  }
  return {
    built,
    respond(request, response) {
      void answer(new URL(request.url ?? '/', 'http://demo').pathname, response)
      return true
    },
  }
}
