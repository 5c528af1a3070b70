// README and package.json name the same browsers and versions of Node.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { manifest, root } from '../../scripts/manifest.ts'
import { browserTargets } from '../../scripts/build/browserTargets.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

it('names the oldest browsers that the build is for', () => {
  const [, chrome, firefox, safari] = /\*\*Browsers\*\*: Chrome and Edge ([\d.]+), Firefox ([\d.]+), Safari ([\d.]+) \(also on iOS\)/.exec(readme) ?? []
  expect(browserTargets).toEqual([`chrome${chrome!}`, `edge${chrome!}`, `firefox${firefox!}`, `safari${safari!}`, `ios${safari!}`])
})

it('names the oldest Node', () => {
  const [, node] = /\*\*Servers and tests\*\*: Node ([\d.]+)/.exec(readme) ?? []
  expect(manifest.engines.node).toBe(`>=${node!}`)
})
