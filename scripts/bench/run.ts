// Compares the kit's form with a bare one of react-hook-form's in Chromium, in one run, as ratios. It asserts nothing:
// times are the machine's.
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { browserPaths } from '../browsers/browserPaths.ts'
import { root } from '../manifest.ts'
import type { Measured } from './forms.tsx'

const counts = [5, 200, 2000]

interface Both {
  readonly bare: Measured
  readonly kit: Measured
}

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
  console.log('The kit beside a bare react-hook-form form, same page, same run (medians):')
  console.log('fields   load: bare    kit   ratio   keystroke: bare    kit   ratio')
  for (const count of counts) {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
    await page.waitForFunction('window.bench')
    const { bare, kit } = await page.evaluate<Both>(`window.bench(${String(count)})`)
    console.log(row(count, bare, kit))
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}

function row(count: number, bare: Measured, kit: Measured): string {
  const load = `${ms(bare.loadMs)} ${ms(kit.loadMs)}   ${ratio(kit.loadMs, bare.loadMs)}`
  return `${String(count).padStart(6)}  ${load}        ${ms(bare.keystrokeMs)} ${ms(kit.keystrokeMs)}   ${ratio(kit.keystrokeMs, bare.keystrokeMs)}`
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(11)
}

function ratio(one: number, other: number): string {
  return other === 0 ? '   –' : (one / other).toFixed(1).padStart(4)
}
