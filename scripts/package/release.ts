// `npm run release:pack`: builds and packs what a release publishes, or says what is missing for one.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'
import { missingForRelease } from './missingForRelease.ts'

const missing = missingForRelease(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>)
if (missing.length > 0) {
  console.error(`Not packed: package.json lacks\n${missing.map((field) => `  ${field}`).join('\n')}`)
  process.exit(1)
}
execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
execFileSync('npm', ['pack', '--ignore-scripts'], { cwd: root, stdio: 'inherit' })
