// The form that README.md draws by hand, as it stands there: a refusal, a fault, a checkbox, a button and a second step.
import { expect, test as base, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { root } from '../../scripts/manifest.ts'
import { createFakeWiki, toNodeListener } from '../../src/testing/index.ts'
import { readmeSample } from './readmeSample.ts'

/** The sample, and what puts it on a page. */
function readSample(): string {
  return `import { createRoot } from 'react-dom/client'\n${readmeSample('Headless hooks')}\ncreateRoot(document.getElementById('root')!).render(<Login />)\n`
}

async function bundleSample(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: readSample(), loader: 'tsx', resolveDir: root, sourcefile: 'sample.tsx' },
    absWorkingDir: root, bundle: true, write: false, format: 'esm', jsx: 'automatic', logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"development"' },
  })
  return outputFiles[0]?.text ?? ''
}

const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/sample.js"></script>'

async function serveSample() {
  const script = await bundleSample()
  const wiki = createFakeWiki({
    users: [{ name: 'Ada', password: 'secret', totp: { secret: 'KRUGS4ZANFZSA3TPOQQGC43F' } }],
    features: { providers: [{ id: 'harbour', label: 'Harbour ID' }] },
  })
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/w/')) return toNodeListener(wiki)(request, response)
    const isScript = request.url === '/sample.js'
    response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` }).end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { wiki, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, server }
}

const test = base.extend<{ app: Awaited<ReturnType<typeof serveSample>> }>({
  app: async ({}, use) => {
    const app = await serveSample()
    await use(app)
    app.server.close()
    app.server.closeAllConnections()
  },
})

async function submit(page: Page, password: string): Promise<void> {
  await page.getByLabel('User name').fill('Ada')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
}

test('the form of README.md logs in, through a refusal and a second step', async ({ page, app }, info) => {
  const messages: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text()) })
  await page.goto(app.url)
  await expect(page.getByRole('checkbox')).toBeVisible()
  await expect(page.getByRole('button', { name: /Harbour ID/ })).toBeVisible()

  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Fill in “User name”.')).toBeVisible()
  await expect(page.getByLabel('User name')).toBeFocused()

  await submit(page, 'guess')
  await expect(page.getByRole('alert')).toContainText('password is wrong')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.screenshot({ path: info.outputPath('refused.png') })

  await submit(page, 'secret')
  const code = page.getByLabel(/^Code/)
  await expect(code).toBeFocused()
  await expect(code).toHaveValue('')
  await code.fill(await app.wiki.totpCode('Ada'))
  await page.screenshot({ path: info.outputPath('second.png') })
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('Hello, Ada')).toBeVisible()
  expect(messages).toEqual([])
})

test('the form of README.md says what has failed, and goes on', async ({ page, app }, info) => {
  await page.route('**/w/api.php**', (route) => route.abort())
  await page.goto(app.url)
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 })
  await page.screenshot({ path: info.outputPath('fault.png') })
  await page.unroute('**/w/api.php**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByLabel('User name')).toBeVisible()
})
