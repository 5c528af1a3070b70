// Serves a component that the documentation shows, as it stands there, on a page before a fake wiki.
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { root } from '../../scripts/manifest.ts'
import { createFakeWiki, toNodeListener, type FakeWiki } from '../../src/testing/index.ts'

export interface SamplePage {
  readonly wiki: FakeWiki
  readonly url: string
  readonly stop: () => void
}

/** `drawn` is the element that shows the sample, as JSX. A sample that renders itself has none. */
export async function serveSample(sample: string, drawn?: string): Promise<SamplePage> {
  const script = await bundle(drawn === undefined ? sample : mounted(sample, drawn))
  const wiki = createFakeWiki({
    users: [{ name: 'Ada', password: 'secret', totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F' } }, { name: 'Grace', password: 'secret' }],
    features: { providers: [{ id: 'harbour', label: 'Harbour ID' }] },
  })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/w/')) return toNodeListener(wiki)(request, response)
    const isScript = request.url === '/sample.js'
    response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` }).end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    wiki,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/sample.js"></script>'

function mounted(sample: string, drawn: string): string {
  return `import { QueryClient as AppQueryClient, QueryClientProvider as AppQueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
${sample}
const app = <AppQueryClientProvider client={new AppQueryClient()}>${drawn}</AppQueryClientProvider>
createRoot(document.getElementById('root')!).render(app)
`
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'tsx', resolveDir: root, sourcefile: 'sample.tsx' },
    absWorkingDir: root, bundle: true, write: false, outdir: 'unwritten', format: 'esm', jsx: 'automatic', logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"development"' },
  })
  return outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? ''
}
