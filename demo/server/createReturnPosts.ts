// Handles the POST of a provider to the return page, as the server of an app would do. With `?static` in its URL the page
// behaves as on a static server.
import { createRequestListener } from '@remix-run/node-fetch-server'
import { handleReturn } from 'react-mediawiki-auth/server'
import type { PageFiles } from './buildPages.ts'
import type { Responder } from './responder.ts'

const returnPage = '/auth/return.html'

export function createReturnPosts(origin: string, pages: Promise<PageFiles>): Responder {
  const answer = createRequestListener(async (request) => {
    // The name of the script contains a hash of the build.
    const [, scriptUrl = ''] = /<script[^>]* src="([^"]+)"/.exec(String((await pages).get(returnPage))) ?? []
    return handleReturn(request, { scriptUrl })
  })
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin)
    if (request.method !== 'POST' || pathname !== returnPage || searchParams.has('static')) return false
    answer(request, response)
    return true
  }
}
