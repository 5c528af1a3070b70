// Holds the package to its budget: what a browser loads first, gzipped, of the packed package bundled as an app would.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { bundle, type Chunk } from './bundle.ts'
import { manifest } from '../manifest.ts'
import { packPackage } from '../package/packPackage.ts'

interface Budget {
  readonly what: string
  readonly code: string
  /** Beside React, which every app brings. */
  readonly external: readonly string[]
  /** What it may weigh. */
  readonly kilobytes: number
}

const companions = ['@tanstack/react-query', 'react-hook-form']
const login = `export { AuthFlow } from '${manifest.name}'`
const headless = `export { useAuthFlow } from '${manifest.name}/hooks'`

const budgets: readonly Budget[] = [
  { what: 'a login with react-query and react-hook-form', code: login, external: [], kilobytes: 34 },
  { what: 'a login, own code', code: login, external: companions, kilobytes: 10 },
  { what: 'a login without looks, own code', code: headless, external: companions, kilobytes: 5 },
  { what: 'the return page', code: `import { startReturnPage } from '${manifest.name}/return'\nstartReturnPage()`, external: [], kilobytes: 2 },
  { what: 'the protocol alone', code: `export * from '${manifest.name}/protocol'`, external: [], kilobytes: 3 },
]

const otherLocale = /\/messages\/(.*\/)?(?!en\.)[a-z]{2,3}(-[a-z]+)?\.js$/

/** What few logins need: a browser loads it when one does. */
const onDemand: Readonly<Record<string, (chunk: Chunk) => boolean>> = {
  sanitiser: ({ modules }) => modules.some(({ path }) => path.includes('/dompurify/')),
  'locale other than en': ({ modules }) => modules.some(({ path }) => otherLocale.test(path)),
  'code for WebAuthn': ({ code }) => /navigator\.credentials|PublicKeyCredential/.test(code),
  'captcha widget': ({ code }) => /turnstile|hcaptcha|recaptcha\/api/i.test(code),
}

const packed = packPackage('size')

function checkWeight(what: string, bytes: number, kilobytes: number): Check {
  const surplus = bytes - kilobytes * 1000
  const fault = surplus > 0 ? `${kilobytesOf(surplus)} kB too much` : ''
  return { statement: `${what}: ${kilobytesOf(bytes)} of ${kilobytes} kB`, fault }
}

async function checkBudget({ what, code, external, kilobytes }: Budget): Promise<readonly Check[]> {
  const chunks = await bundle({ code, appFolder: packed.appFolder, external: ['react', 'react-dom', ...external] })
  const firstLoad = chunks.filter((chunk) => chunk.isFirstLoad)
  const weight = checkWeight(what, firstLoad.reduce((sum, chunk) => sum + chunk.bytes, 0), kilobytes)
  console.log(`${what}\n${chunks.map(tableRow).join('\n')}${weight.fault === '' ? '' : heaviestOf(firstLoad)}`)
  return [
    weight,
    { statement: `${what}: nothing that few logins need`, fault: firstLoad.flatMap(misplacedIn).join('\n') },
  ]
}

function misplacedIn(chunk: Chunk): readonly string[] {
  const misplaced = Object.entries(onDemand).filter(([, isIn]) => isIn(chunk))
  return misplaced.map(([name]) => `${name} in the chunk of ${chunk.contents}`)
}

/** Where to look when a budget is exceeded. */
function heaviestOf(chunks: readonly Chunk[]): string {
  const modules = chunks.flatMap((chunk) => chunk.modules).sort((one, other) => other.bytes - one.bytes)
  const rows = modules.slice(0, 12).map(({ path, bytes }) => `    ${kilobytesOf(bytes)} kB minified  ${path}`)
  return ['', ...rows].join('\n')
}

function tableRow({ bytes, isFirstLoad, contents }: Chunk): string {
  return `  ${kilobytesOf(bytes).padStart(6)} kB  ${isFirstLoad ? 'first    ' : 'on demand'}  ${contents}`
}

function kilobytesOf(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

const styles = gzipSync(readFileSync(join(packed.packageFolder, 'dist/styles.css')), { level: 9 })
const checks: Check[] = []
for (const budget of budgets) checks.push(...(await checkBudget(budget)))
reportChecks('size', [...checks, checkWeight('the styles', styles.length, 3)])
