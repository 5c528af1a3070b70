// Serves the built page, the proxy to the wiki, and the return page.
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createWikiProxy, handleReturn } from 'react-mediawiki-auth/server'

const port = Number(process.env.PORT ?? 3000)
const api = process.env.WIKI_API ?? 'http://127.0.0.1:8080/w/api.php'

// Without the user's address, the wiki's throttle would count all users as one.
const addresses = new WeakMap()
const wikiProxy = createWikiProxy({ api, clientAddress: (request) => addresses.get(request) })

const app = new Hono()

app.all('/w/api.php', (context) => {
  const request = context.req.raw
  addresses.set(request, getConnInfo(context).remote.address)
  return wikiProxy(request)
})
app.post('/auth/return', (context) => handleReturn(context.req.raw, { scriptUrl: '/assets/return.js' }))

app.get('/auth/return', serveStatic({ path: 'dist/auth/return.html' }))
app.get('*', serveStatic({ root: 'dist' }))
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => console.log(`http://127.0.0.1:${port}`))
