// Writes RESULTS.md, which is checked in: what a whole run has measured, when, and on what.
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'

export interface Result {
  readonly title: string
  readonly text: string
}

export function writeResults(results: readonly Result[], browserVersion: string): void {
  const [{ model } = { model: 'an unknown processor' }, ...others] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  const sections = results.map(({ title, text }) => `## ${title}\n\n${text}\n`)
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `# Measured

By \`npm run bench\`, which writes this file: ${day}, Chromium ${browserVersion}, Node ${process.version}, ${String(others.length + 1)} processors (${model}),
load ${loadavg().map((load) => load.toFixed(1)).join(', ')}. Every figure is of this one run, in which the rows took turns, and a median. Times are the machine's: what counts
are the ratios.

${sections.join('\n')}`)
}
