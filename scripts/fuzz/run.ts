// Runs random conversations with a flow and with its form: `npm run fuzz -- 100000`, and `-- 100000 --seed 7` to repeat one.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../manifest.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
const [runs = '20000'] = positionals
const seed = values.seed ?? String(Math.floor(Math.random() * 0x7fffffff))
if (!/^[1-9]\d*$/.test(runs) || !/^\d+$/.test(seed)) throw new Error('Usage: npm run fuzz -- [number of conversations] [--seed number]')

console.log(`${runs} conversations, seed ${seed}`)
const vitest = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/conversations', '--disable-console-intercept'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
})
vitest.on('close', (code) => {
  console.log(code === 0 ? `Nothing found in ${runs} conversations.` : `Repeat it with: npm run fuzz -- ${runs} --seed ${seed}`)
  process.exitCode = code ?? 1
})
