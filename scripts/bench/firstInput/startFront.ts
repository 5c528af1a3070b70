// One server in front of all rows: the pages of the bench and the wiki, all gzipped.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BuiltPages } from './buildPages.ts'

export interface Front {
  readonly origin: string
  readonly stop: () => void
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }

export async function startFront(pages: BuiltPages, wikiOrigin: string): Promise<Front> {
  /** Scripts and styles of a wiki come from a cache in front of it. Its page and its API do not, as they hold a token. */
  const cached = new Map<string, Answer>()

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const { url = '/', headers } = request
    const [, name = '', file = ''] = /^\/bench\/(\w+)\/([^?]*)/.exec(url) ?? []
    const page = Object.entries(pages).find(([pageName]) => pageName === name)?.[1]
    if (page && file === '') return gzipped(200, { 'content-type': 'text/html; charset=utf-8' }, Buffer.from(await page.html(`${wikiOrigin}/api.php`)))
    const known = cached.get(url)
    if (known) return known
    const answer = page ? answerWithFile(join(page.folder, file)) : await askWiki(`${wikiOrigin}${url}`, headers)
    if (page ?? url.startsWith('/load.php')) cached.set(url, answer)
    return answer
  }

  const server = createServer((request, response) => {
    answerTo(request).then((answer) => { send(answer, response) }, (error: unknown) => { response.writeHead(502).end(String(error)) })
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

function answerWithFile(path: string): Answer {
  if (!existsSync(path)) return gzipped(404, {}, Buffer.from(''))
  return gzipped(200, { 'content-type': types[extname(path)] ?? 'text/plain' }, readFileSync(path))
}

/** Its links lead to paths, so they lead back here. */
async function askWiki(url: string, { cookie = '' }: IncomingMessage['headers']): Promise<Answer> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  const headers = Object.fromEntries(['content-type', 'location'].flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  }))
  return gzipped(response.status, { ...headers, 'set-cookie': response.headers.getSetCookie() }, Buffer.from(await response.arrayBuffer()))
}

function gzipped(status: number, headers: Answer['headers'], body: Buffer): Answer {
  const zipped = gzipSync(body)
  return { status, headers: { ...headers, 'content-encoding': 'gzip', 'content-length': String(zipped.length), 'cache-control': 'no-store' }, body: zipped }
}

function send({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(body)
}
