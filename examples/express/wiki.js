// A fake wiki at http://127.0.0.1:8080/w/api.php, in place of a real one.
import { createServer } from 'node:http'
import { createFakeWiki, demoProviders, toNodeListener } from 'react-mediawiki-auth/testing'

const port = process.env.PORT ?? 8080
const api = `http://127.0.0.1:${port}/w/api.php`
const wiki = createFakeWiki({ api, features: { providers: demoProviders } })

createServer(toNodeListener(wiki)).listen(port, '127.0.0.1', () => console.log(`Fake wiki: ${api}`))
