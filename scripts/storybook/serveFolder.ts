// Serves the files of a folder below a path, as a host of static pages does. It binds to this machine alone.
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { findFreePort } from '../browsers/findFreePort.ts'

const typeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface ServedFolder {
  /** Ends with a slash. */
  readonly address: string
  readonly close: () => void
}

export async function serveFolder(folder: string, path: string): Promise<ServedFolder> {
  const port = await findFreePort()
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = join(folder, normalize(decodeURIComponent(pathname.replace(path, '/'))).replace(/\/$/, '/index.html'))
    readFile(file).then(
      (body) => {
        // Every story loads the same files: the browser may keep them.
        const headers = { 'content-type': typeByExtension[extname(file)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' }
        response.writeHead(200, headers).end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
