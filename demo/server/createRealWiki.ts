// A real wiki under /w/api.php, through the kit's own proxy, as an app on another site than the wiki's would have it.
import { createRequestListener } from '@remix-run/node-fetch-server'
import type { RequestListener } from 'node:http'
import { createWikiProxy } from 'react-mediawiki-auth/server'
import { featureHeader, namedFeatures } from './featuresOf.ts'
import type { Responder } from './responder.ts'
import type { WikiOfDemo } from './wikiOfDemo.ts'

const mount = '/w/api.php'

export function createRealWiki(api: URL, origin: string): Responder {
  const wikiOfDemo: WikiOfDemo = { kind: 'real', api: api.href, features: [] }
  const proxies = new Map<string, RequestListener>()
  const proxyWith = (features: string): RequestListener => {
    const proxy = proxies.get(features) ?? createRequestListener(createProxy(api, features))
    proxies.set(features, proxy)
    return proxy
  }
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    if (pathname === '/demo/wiki') response.end(JSON.stringify(wikiOfDemo))
    else if (pathname === mount) proxyWith(namedFeatures(request)?.join() ?? '')(request, response)
    else return false
    return true
  }
}

function createProxy(api: URL, features: string): (request: Request) => Promise<Response> {
  return createWikiProxy({
    api: api.href,
    mount,
    // The demo has an editor.
    actions: ['edit'],
    secure: false,
    // Only this machine reaches the demo. Each of its tests is a user with an address of its own.
    clientAddress: ({ headers }) => headers.get('x-forwarded-for'),
    // Only a page of the tests names any. They are for the wiki of the tests, which is a real one.
    ...(features !== '' && { fetch: fetchWith(features) }),
  })
}

function fetchWith(features: string): typeof globalThis.fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set(featureHeader, features)
    return fetch(input, { ...init, headers })
  }
}
