// Holds the package to its budget: what a browser loads first, gzipped, of the packed package bundled as an app would.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import { reportChecks, type Check } from '../reports/reportChecks.ts'
import { bundle, type Chunk } from './bundle.ts'
import { manifest, root } from '../manifest.ts'
import { packPackage } from '../package/packPackage.ts'

interface Budget {
  readonly what: string
  readonly code: string
  /** Beside React, which every app brings. `none`: with it. */
  readonly external?: readonly string[] | 'none'
  /** What it may weigh. Where it is missing, the weight is only told. */
  readonly kilobytes?: number
  /** Where README.md tells it, in whole kB. */
  readonly told?: RegExp
}

const companions = ['@tanstack/react-query', 'react-hook-form']
const login = `export { AuthFlow } from '${manifest.name}'`
const headless = `export { useAuthFlow, useField, useFlowFocus } from '${manifest.name}/hooks'`

const budgets: readonly Budget[] = [
  { what: 'all that is loaded when Enter works, with react-hook-form’s share', code: login, kilobytes: 62, told: /password login needs is (\d+) kB gzipped/ },
  { what: 'the protocol alone', code: `export { createAuthClient } from '${manifest.name}/protocol'`, kilobytes: 5.6 },
  { what: 'the flow without React', code: `export { createAuthFlow } from '${manifest.name}/flow'` },
  { what: 'the return page', code: `import { startReturnPage } from '${manifest.name}/return'\nstartReturnPage()`, kilobytes: 2.5 },
  { what: 'the login, own code', code: login, external: companions },
  { what: 'the hooks, own code', code: headless, external: companions },
  { what: 'React itself', code: `export { createRoot } from 'react-dom/client'\nexport { useState } from 'react'`, external: 'none', told: /React 19 itself has (\d+) kB/ },
  { what: 'an app’s own QueryClient', code: `export { QueryClient, QueryClientProvider } from '@tanstack/react-query'`, told: /a query client of yours (\d+) kB/ },
]

const otherLocale = /\/messages\/(.*\/)?(?!en\.)[a-z]{2,3}(-[a-z]+)?\.js$/

/** What few logins need: a browser loads it when one does. */
const onDemand: Readonly<Record<string, (chunk: Chunk) => boolean>> = {
  sanitiser: ({ modules }) => modules.some(({ path }) => path.includes('/dompurify/')),
  'locale other than en': ({ modules }) => modules.some(({ path }) => otherLocale.test(path)),
  'code for WebAuthn': ({ code }) => /navigator\.credentials|PublicKeyCredential/.test(code),
  'captcha widget': ({ modules }) => modules.some(({ path }) => path.includes('captcha-widget')),
}

const packed = packPackage('size')
const dist = join(packed.packageFolder, 'dist')

function checkWeight(what: string, bytes: number, kilobytes: number): Check {
  const surplus = bytes - kilobytes * 1000
  const fault = surplus > 0 ? `${kilobytesOf(surplus)} kB too much` : ''
  return { statement: `${what}: ${kilobytesOf(bytes)} of ${kilobytes} kB`, fault }
}

const readme = readFileSync(join(root, 'README.md'), 'utf8')

function checkTold(what: string, bytes: number, told: RegExp): Check {
  const [sentence = 'nothing', kilobytes] = told.exec(readme) ?? []
  const isTrue = Math.round(bytes / 1000) === Number(kilobytes)
  return { statement: `README.md tells the weight of ${what}`, fault: isTrue ? '' : `It says “${sentence}”, and it is ${kilobytesOf(bytes)} kB` }
}

async function checkBudget({ what, code, external = [], kilobytes, told }: Budget): Promise<readonly Check[]> {
  const chunks = await bundle({ code, appFolder: packed.appFolder, external: external === 'none' ? [] : ['react', 'react-dom', ...external] })
  const firstLoad = chunks.filter((chunk) => chunk.isFirstLoad)
  const bytes = firstLoad.reduce((sum, chunk) => sum + chunk.bytes, 0)
  const telling = told ? [checkTold(what, bytes, told)] : []
  if (kilobytes === undefined) {
    console.log(`${what}: ${kilobytesOf(bytes)} kB`)
    return telling
  }
  const weight = checkWeight(what, bytes, kilobytes)
  console.log(`${what}\n${chunks.map(tableRow).join('\n')}${weight.fault === '' ? '' : heaviestOf(firstLoad)}`)
  return [
    ...telling,
    weight,
    { statement: `${what}: nothing that few logins need`, fault: firstLoad.flatMap(misplacedIn).join('\n') },
  ]
}

/** A file of the package is loaded as a whole where nothing bundles it, so those of the protocol hold nothing else. */
function checkProtocolFiles(): Check {
  const files = filesImportedBy('protocol.js')
  const strangers = files.flatMap((file) => sourcesOf(file).filter((source) => !/\/src\/(protocol\/.+|protocol)\.ts$/.test(source)))
  return {
    statement: `the protocol shares no file with the rest (${files.join(', ')})`,
    fault: strangers.join('\n'),
  }
}

/** For terminals and other frameworks. What the bundler of an app drops, a program without one loads. */
function checkFlowFiles(): Check {
  const files = filesImportedBy('flow.js')
  const faults = files.flatMap((file) => {
    const code = readFileSync(join(dist, file), 'utf8')
    const packages = [...code.matchAll(/^(?:import|export)\b[^'"]*['"]([^.'"][^'"]*)['"]/gm)].map(([, name = '']) => name)
    return [...packages, ...namesOfDom(code)].map((name) => `${file}: ${name}`)
  })
  return { statement: `the flow without React loads no package and uses no DOM (${files.join(', ')})`, fault: faults.join('\n') }
}

/** The globals of a page that a file uses anywhere. */
function namesOfDom(code: string): readonly string[] {
  const file = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true)
  const found = new Set<string>()
  const own = new Set<string>()
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) own.add(node.name.text)
    const isName = ts.isIdentifier(node) && pageGlobals.has(node.text)
    const isProperty = (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) || ts.isPropertyAssignment(node.parent)
    if (isName && !isProperty) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(file, visit)
  return [...found].filter((name) => !own.has(name))
}

const pageGlobals: ReadonlySet<string> = new Set(['window', 'document', 'location', 'history', 'navigator', 'sessionStorage', 'localStorage'])

/** A file of `dist/` and what it imports statically, directly or not. */
function filesImportedBy(file: string, found: string[] = []): readonly string[] {
  if (found.includes(file)) return found
  found.push(file)
  const code = readFileSync(join(dist, file), 'utf8')
  for (const [, imported = ''] of code.matchAll(/^(?:import|export)\b[^'"]*['"](\.[^'"]+)['"]/gm)) {
    filesImportedBy(join(dirname(file), imported), found)
  }
  return found
}

function sourcesOf(file: string): readonly string[] {
  const map = join(dist, `${file}.map`)
  // One that only names others has no map.
  if (!existsSync(map)) return []
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] }
  return sources
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

const inOneFile = gzipSync(readFileSync(join(dist, 'browser.js')), { level: 9 })
console.log(`the file for pages without a bundler, beside its peers: ${kilobytesOf(inOneFile.length)} kB`)

/** Each app loads one of them. */
const styles = ['styles.css', 'styles.layer.css'].map((name) => ({ name, bytes: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length }))
const checks: Check[] = [
  checkTold('the file for pages without a bundler', inOneFile.length, /one file of (\d+) kB gzipped/),
  ...styles.map(({ name, bytes }) => checkTold(name, bytes, /style\s+sheet\s+has (\d+) kB/)),
]
for (const budget of budgets) checks.push(...(await checkBudget(budget)))
const startScriptBytes = gzipSync(readFileSync(join(dist, 'start.js')), { level: 9 }).length
reportChecks('size', [...checks, checkProtocolFiles(), checkFlowFiles(), checkWeight('the start script', startScriptBytes, 0.7), ...styles.map(({ name, bytes }) => checkWeight(name, bytes, 4))])
