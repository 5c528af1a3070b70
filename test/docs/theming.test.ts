// docs/guides/theming.md lists the custom properties of the style sheet, and the rest of the style sheet uses no other and each of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { readVariables, variableTable } from '../../scripts/theme/readVariables.ts'

const folder = join(root, 'src/theme')
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8')
const sheets = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
const variables = readVariables(tokens)
const names = variables.map(({ name }) => name)

describe('the custom properties', () => {
  it('are those of the table in docs/guides/theming.md, which `npm run theme` writes', () => {
    expect(readFileSync(join(root, 'docs/guides/theming.md'), 'utf8')).toContain(variableTable(variables))
  })

  it('are all that the style sheet reads, and each is used', () => {
    const read = new Set([...sheets.matchAll(/var\((--mwa-[\w-]+)/g)].map(([, name = '']) => name))
    expect([...read].sort()).toEqual([...names].sort())
    for (const name of names) expect(sheets, name).toMatch(new RegExp(`var\\(${name.replace('--', '--_')}[,)]`))
  })

  it('are each described in a sentence', () => {
    const described = [...tokens.matchAll(/^ {2}--_(mwa-[\w-]+): var\(--mwa-/gm)].map(([, id = '']) => `--${id}`)
    expect(described).toEqual(names)
  })

  it('are declared nowhere, so that any declaration of an app counts', () => {
    expect(sheets).not.toMatch(/(^|[\s{;])--mwa-[\w-]+:/)
  })
})
