// `npm start`: serves the demo until it is interrupted. `--port N`; `--api URL` uses a real wiki in place of the fake one.
import { parseArgs } from 'node:util'
import { parseArguments } from './server/parseArguments.ts'
import { startDemo } from './server/startDemo.ts'

const { values } = parseArgs({ options: { port: { type: 'string' }, api: { type: 'string' } } })
const settings = parseArguments(values)
if (settings.kind === 'wrong') {
  console.error(settings.sentence)
  process.exit(1)
}

const started = await startDemo(settings)
if (started.kind === 'portTaken') {
  console.error(`Port ${settings.port} is taken by another program. Choose one: npm start -- --port ${settings.port + 1}`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    started.stop()
    process.exit(0)
  })
}
console.log(`The demo is at ${started.origin}, with ${settings.api ? `the wiki of ${settings.api.href}` : 'a fake wiki'} behind it. Ctrl+C ends it.`)
