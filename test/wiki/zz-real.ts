import { spawn } from 'node:child_process'
import { startWiki } from '/tmp/wt/link/test/wiki/startWiki.ts'
const version = process.argv[2] as '1.39' | '1.43'
const wiki = await startWiki({ version, say: console.log })
const p = spawn('npx', ['playwright','test','account.spec.ts','--project','chromium','--reporter=line', ...process.argv.slice(3)], { stdio: 'inherit', cwd: '/tmp/wt/link', env: { ...process.env, E2E_API: wiki.api } })
await new Promise((r) => p.on('close', r))
await wiki.stop()
