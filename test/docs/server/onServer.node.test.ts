// What the guides render on a server, as it stands there, without a document.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { createFakeWiki } from '../../../src/testing/index.ts'
import { drawLogin } from './drawLogin.tsx'
import { prerenderLogin } from './prerenderLogin.tsx'
import { StartScript } from './StartScript.tsx'

it('draws the login in German, with the fields of the wiki', async () => {
  vi.stubGlobal('fetch', createFakeWiki({ api: 'https://wiki.example/w/api.php' }).fetch)
  const html = await drawLogin()
  expect(html).toMatch(/<form[^>]* method="post"/)
  expect(html).toContain('lang="de"')
  expect(html).toContain('name="password"')
  expect(html).toContain('Anmelden')
})

it('draws the place of the form where the wiki does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await drawLogin()).toContain('data-state="starting"')
}, 20_000)

it('writes the start script into a page, with the address of the wiki', () => {
  expect(renderToString(createElement(StartScript))).toMatch(/^<script data-api="\/w\/api\.php">.*<\/script>$/s)
})

it('puts the form and its info into a page of a build', async () => {
  vi.stubGlobal('fetch', createFakeWiki({ api: 'https://wiki.example/w/api.php' }).fetch)
  const page = await prerenderLogin('<body><div id="root"></div></body>')
  expect(page).toMatch(/^<body><div id="root"><div class="mwa-flow".*<form.*name="password".*<\/div><script type="application\/json" id="info">/s)
  const [, data = ''] = /id="info">(.*)<\/script><\/body>$/s.exec(page) ?? []
  expect(JSON.parse(data)).toMatchObject({ kind: 'info', isPrerendered: true })
})
