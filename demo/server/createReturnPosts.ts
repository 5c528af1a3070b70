// Takes what providers post to the return page: all that a server has to do for it. With `?static` in its address the
// page is one that nobody does it for.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { handleReturn } from 'react-mediawiki-auth/server'
import type { PageFiles } from './buildPages.ts'
import type { Responder } from './responder.ts'

const returnPage = '/auth/return.html'

export function createReturnPosts(origin: string, pages: Promise<PageFiles>): Responder {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // The build gives the script of the page a name.
    const [, scriptUrl = ''] = /<script[^>]* src="([^"]+)"/.exec(String((await pages).get(returnPage))) ?? []
    const answered = await handleReturn(toRequest(request, origin), { scriptUrl })
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
  }
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    if (request.method !== 'POST' || pathname !== returnPage || searchParams.has('static')) return false
    void answer(request, response)
    return true
  }
}

function toRequest(request: IncomingMessage, origin: string): Request {
  const headers = Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : []))
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>
  return new Request(new URL(request.url ?? '/', origin), { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}
