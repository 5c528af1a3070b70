// Serves public/, with a fake wiki at /w/api.php in place of a real one on the same origin.
import { createServer } from 'node:http'
import { createFakeWiki, demoProviders, toNodeListener } from 'react-mediawiki-auth/testing'
import sirv from 'sirv'

const port = process.env.PORT ?? 8080
const files = sirv('public', { dev: true })
const wiki = toNodeListener(createFakeWiki({ features: { providers: demoProviders } }))

createServer((request, response) => {
  if (request.url.startsWith('/w/')) wiki(request, response)
  else files(request, response)
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
