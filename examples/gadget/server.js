// Stands in for a wiki: a page of a skin, with the two pages of the gadget as ResourceLoader would add them, and a fake wiki's API.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createFakeWiki, toNodeListener } from 'react-mediawiki-auth/testing'

const port = process.env.PORT ?? 8080
const wiki = toNodeListener(createFakeWiki({ language: 'de' }))

const page = `<!doctype html>
<html lang="de">
  <meta charset="utf-8">
  <title>Hauptseite</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/login.css">
  <a id="pt-login" href="/wiki/Special:UserLogin">Anmelden</a>
  <h1>Hauptseite</h1>
  <script>mw = { util: { wikiScript: (name) => '/w/' + name + '.php' } }</script>
  <script src="/login.js"></script>
</html>`

const answers = {
  '/': ['text/html', () => page],
  '/login.js': ['text/javascript', () => readFileSync('dist/login.js')],
  '/login.css': ['text/css', () => readFileSync('dist/login.css')],
}

createServer((request, response) => {
  if (request.url.startsWith('/w/')) return wiki(request, response)
  const [type, body] = answers[request.url] ?? ['text/plain', () => 'There is no such page.']
  response.writeHead(request.url in answers ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body())
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
