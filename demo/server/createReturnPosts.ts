// Handles the POST of a provider to the return page, as the server of an app would do. With `?static` in its URL the page
// behaves as on a static server.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { handleReturn } from 'react-mediawiki-auth/server'
import type { PageFiles } from './buildPages.ts'
import type { Responder } from './responder.ts'

const returnPage = '/auth/return.html'

export function createReturnPosts(origin: string, pages: Promise<PageFiles>): Responder {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // The name of the script contains a hash of the build.
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
