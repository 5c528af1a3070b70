// Serves the built page, the proxy to the wiki, and the return page.
import { createRequestListener } from '@remix-run/node-fetch-server'
import express from 'express'
import { createWikiProxy, handleReturn } from 'react-mediawiki-auth/server'

const port = process.env.PORT ?? 3000
const api = process.env.WIKI_API ?? 'http://127.0.0.1:8080/w/api.php'

// Without the user's address, the wiki's throttle would count all users as one.
const addresses = new WeakMap()
const wikiProxy = createWikiProxy({ api, clientAddress: (request) => addresses.get(request) })

const app = express()

// Both read the body themselves, so they come before any body parser.
app.all('/w/api.php', createRequestListener((request, { address }) => {
  addresses.set(request, address)
  return wikiProxy(request)
}))
app.post('/auth/return', createRequestListener((request) => handleReturn(request, { scriptUrl: '/assets/return.js' })))

app.get('/auth/return', (_request, response) => response.sendFile('auth/return.html', { root: 'dist' }))
app.use(express.static('dist'))
app.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
