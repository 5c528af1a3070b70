// Runs suites side by side as far as there are processors for it. One that fails stops no other.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import type { Suite } from './suites.ts'

export interface Outcome {
  readonly name: string
  readonly isPassed: boolean
  readonly seconds: number
}

const processors = 2

export async function runSuites(suites: readonly Suite[]): Promise<readonly Outcome[]> {
  const waiting = [...suites]
  const running = new Map<Suite, Promise<void>>()
  const outcomes: Outcome[] = []
  const isDone = (name: string) => outcomes.some((outcome) => outcome.name === name)
  const free = () => processors - [...running.keys()].reduce((sum, suite) => sum + suite.processors, 0)
  while (waiting.length + running.size > 0) {
    const next = waiting.find(({ after = [], processors: wanted }) => wanted <= free() && after.every(isDone))
    if (next === undefined) {
      await Promise.race(running.values())
      continue
    }
    waiting.splice(waiting.indexOf(next), 1)
    const run = runSuite(next).then((outcome) => {
      outcomes.push(outcome)
      running.delete(next)
    })
    running.set(next, run)
  }
  return outcomes
}

/** Every line that it writes begins with its name, because another one may write at the same time. */
async function runSuite({ name, command, env }: Suite): Promise<Outcome> {
  const startedAtMs = performance.now()
  console.log(`▶ ${name}: ${command}`)
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
  const program = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: path, ...env } })
  for (const input of [program.stdout, program.stderr]) createInterface({ input }).on('line', (line) => { console.log(`${name} │ ${line}`) })
  const code = await new Promise<number | null>((resolve) => program.once('close', resolve))
  const seconds = Math.round((performance.now() - startedAtMs) / 1000)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${seconds} s`)
  return { name, isPassed: code === 0, seconds }
}
