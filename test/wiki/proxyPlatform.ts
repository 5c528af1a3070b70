// A real wiki behind the kit's proxy as a platform for scenarios: what an app on another site has.
import { createWikiProxy } from 'react-mediawiki-auth/server'
import { createCookieFetch } from './cookieFetch.ts'
import type { Platform } from './platform.ts'
import { createRealPlatform, fetchWith } from './realPlatform.ts'
import type { RunningWiki } from './startWiki.ts'

const api = 'https://app.example/w/api.php'

/** `onCookie` is called with every cookie that the browser of a user gets. */
export function createProxyPlatform(wiki: RunningWiki, onCookie: (header: string) => void): Platform {
  return createRealPlatform(wiki, {
    api,
    open: (features, address) => {
      const proxy = createWikiProxy({ api: wiki.api, clientAddress: () => address, fetch: fetchWith(features), actions: ['edit'] })
      return createCookieFetch({
        headers: { 'sec-fetch-site': 'same-origin' },
        send: async (input, init) => {
          const response = await proxy(new Request(input, init))
          response.headers.getSetCookie().forEach(onCookie)
          return response
        },
      })
    },
  })
}
