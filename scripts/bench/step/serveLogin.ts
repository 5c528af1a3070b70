// Serves the built login with a fake wiki behind it. The second step of a login asks for a code, or for as many fields as wanted.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createFakeWiki, toNodeListener } from '../../../src/testing/index.ts'
import { baseOf, buildPages } from '../firstInput/buildPages.ts'
import { labelOf, namesOf } from '../forms/formProps.ts'

export interface ServedLogin {
  readonly url: string
  readonly setFieldsOfStep: (count: number | undefined) => void
  readonly stop: () => void
}

export async function serveLogin(): Promise<ServedLogin> {
  const { drawn } = await buildPages()
  let fieldsOfStep: number | undefined
  const wiki = createFakeWiki({ api: '/api.php' })
  const wikiListener = toNodeListener({
    async handle(request) {
      const response = await wiki.handle(request)
      return fieldsOfStep === undefined ? response : { ...response, body: withFields(response.body, fieldsOfStep) }
    },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench')
    if (pathname === '/api.php') return wikiListener(request, response)
    if (pathname === baseOf('drawn')) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(drawn.html(''))
    const path = join(drawn.folder, pathname.replace(baseOf('drawn'), ''))
    if (!existsSync(path)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${baseOf('drawn')}`,
    setFieldsOfStep(count) { fieldsOfStep = count },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

interface WireAnswer {
  readonly clientlogin?: { readonly status: string; readonly requests: readonly object[] }
}

/** The same answer with other fields, if it asks for any. */
function withFields(body: string, count: number): string {
  const answer = JSON.parse(body) as WireAnswer
  if (answer.clientlogin?.status !== 'UI') return body
  const fields = Object.fromEntries(namesOf(count).map((name) => [name, { type: 'string', label: labelOf(name), help: '' }]))
  return JSON.stringify({ ...answer, clientlogin: { ...answer.clientlogin, requests: [{ ...answer.clientlogin.requests[0], fields }] } })
}
