// The pages about the project name files that are there.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'

const folders = ['src', 'test', 'scripts', 'demo', 'docs', 'examples', 'stories']
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path.split(sep).join('/')}`),
)
/** Names that stand for any. */
const isPattern = (path: string) => /\bx\/X\b|[*…]/.test(path)

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s names files that are there', (page) => {
  const named = readFileSync(join(root, page), 'utf8').match(/(?<=`)(?:[\w-]+\/)+[\w.-]+\.(?:tsx?|css|json|md)(?=`)/g) ?? []
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !isPattern(path) && !files.some((file) => file.endsWith(`/${path}`)))).toEqual([])
})
