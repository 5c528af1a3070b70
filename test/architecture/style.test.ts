// Checks the style of src/: small files, strict types, and names that match the file.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { readImportGraph } from './importGraph.ts'
import { styleFaults } from './styleFaults.ts'

const sources = readImportGraph(join(root, 'src'))

describe('the style of src/', () => {
  it('has no violations', () => {
    expect(sources.flatMap(({ path, text }) => styleFaults(path, text).map((fault) => `${path}: ${fault}`))).toEqual([])
  })
})

describe('the check of the style', () => {
  const opening = '// Does its job.\n'

  it.each([
    ['const value: any = 1', 'any'],
    ['const value = other as any', 'any'],
    ['const values: Record<string, any> = {}', 'any'],
    ['// @ts-ignore', 'a silenced compiler'],
    ['// eslint-disable-next-line', 'a silenced linter'],
    ['export default 1', 'a default export'],
    ['export default function start() {}', 'a default export'],
    ['const enum Kind { A }', 'an enum'],
    ['export class Client {}', 'a class'],
    ['const client = class {}', 'a class'],
    ['\n'.repeat(251), 'more than 250 lines'],
  ])('reports %j', (line, fault) => {
    expect(styleFaults('flow/a.ts', opening + line)).toEqual([fault])
  })

  it('reports a file without an opening comment', () => {
    expect(styleFaults('flow/a.ts', 'const value = 1')).toEqual(['no opening comment'])
  })

  const harmless = ['// the class of any enum by default', 'const className = "any class"', "'use client'"]
  it.each(harmless)('allows %j', (line) => {
    expect(styleFaults('flow/a.ts', opening + line)).toEqual([])
  })

  it('allows long texts in the fake wiki', () => {
    expect(styleFaults('testing/texts.ts', opening + '\n'.repeat(300))).toEqual([])
  })
})
