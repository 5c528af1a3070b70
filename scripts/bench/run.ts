// Compares the kit's form with one of react-hook-form's that shows the same, and with a bare one, in Chromium, in one run, as ratios.
// It asserts nothing: times are the machine's.
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { browserPaths } from '../browsers/browserPaths.ts'
import { root } from '../manifest.ts'
import type { FormName, Measured } from './forms.tsx'

const counts = [5, 200, 2000]

type All = Readonly<Record<FormName, Measured>>

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'forms.tsx')],
    bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, jsx: 'automatic',
    tsconfig: join(root, 'tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

const script = await bundle()
const server = createServer((request, response) => {
  const isScript = request.url === '/bench.js'
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' })
  response.end(isScript ? script : '<!doctype html><script type="module" src="/bench.js"></script>')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({ executablePath: browserPaths.chromium, args: ['--no-sandbox', '--disable-gpu'] })
try {
  console.log('The kit beside react-hook-form, same page, same run (medians). "same" shows what the kit shows, "bare" a label and an input:')
  console.log('fields   mount: kit  : same  : bare   keystroke: kit  : same  : bare')
  for (const count of counts) {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
    await page.waitForFunction('window.bench')
    console.log(row(count, await page.evaluate<All>(`window.bench(${String(count)})`)))
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}

function row(count: number, all: All): string {
  return `${String(count).padStart(6)}  ${cells(all, 'loadMs')}   ${cells(all, 'keystrokeMs')}`
}

/** What the kit takes, and how many times as long that is as each of the others. */
function cells({ kit, same, bare }: All, key: keyof Measured): string {
  return `${ms(kit[key])}  ${ratio(kit[key], same[key])}   ${ratio(kit[key], bare[key])}`
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(11)
}

function ratio(one: number, other: number): string {
  return other === 0 ? '   –' : (one / other).toFixed(1).padStart(4)
}
