// README.md and the guides mention every function and component that an app can import.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { entries, root } from '../../scripts/manifest.ts'
import { guides, readPage } from './pages.ts'

const prose = ['README.md', ...guides].map(readPage).join('\n')

it.each(Object.values(entries))('README.md and the guides mention all exports of %s', async (source) => {
  const exported = (await import(join(root, source))) as object
  expect(Object.keys(exported).filter((name) => !new RegExp(`\\b${name}\\b`).test(prose))).toEqual([])
})
