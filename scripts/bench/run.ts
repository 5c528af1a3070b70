// `npm run bench`: compares the kit with what else shows such forms, in Chromium, in one run, as ratios. It asserts nothing: times are the
// machine's. Parts by name: `npm run bench -- forms firstInput`. A whole run writes RESULTS.md.
import { launch } from '../browsers/launch.ts'
import { formsPart } from './forms/part.ts'
import { firstInputPart } from './firstInput/part.ts'
import { peersPart } from './peers/part.ts'
import type { Part } from './part.ts'
import { stepPart } from './step/part.ts'
import { writeResults, type Result } from './writeResults.ts'

const parts: readonly Part[] = [firstInputPart, formsPart, peersPart, stepPart]

const named = process.argv.slice(2)
const unknown = named.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length) throw new Error(`No part "${unknown.join(', ')}" here, only ${parts.map(({ name }) => name).join(', ')}.`)

const results: Result[] = []
const browser = await launch('chromium')
try {
  for (const { name, title, measure } of parts.filter((part) => named.length === 0 || named.includes(part.name))) {
    const text = await measure(browser, (line) => { console.log(`${name}: ${line}`) }).catch((error: unknown) => `Left out: ${messageOf(error)}`)
    console.log(`\n${title}\n\n${text}\n`)
    results.push({ title, text })
  }
  if (named.length === 0) writeResults(results, browser.version())
} finally {
  await browser.close()
}

function messageOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line
}
