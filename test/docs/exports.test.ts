// README.md mentions every function and component that an app can import.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entries, root } from '../../scripts/manifest.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

it.each(Object.values(entries))('README.md mentions all exports of %s', async (source) => {
  const given = (await import(join(root, source))) as object
  expect(Object.keys(given).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([])
})
