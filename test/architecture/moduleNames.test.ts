// No code in src/ branches on the name of a module, so that another module is only another row in a table.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { readImportGraph } from './importGraph.ts'
import { moduleNamesIn } from './moduleNames.ts'

describe('the names of modules', () => {
  it('occur only in their table, in messages and in the fake wiki', () => {
    const sources = readImportGraph(join(root, 'src'))
    expect(sources.flatMap(({ path, text }) => moduleNamesIn(path, text))).toEqual([])
  })
})

describe('the check of the names', () => {
  it.each([
    ["if (module === 'linkaccount') return", 1],
    ['switch (module) { case "createaccount": return }', 1],
    ['const isLogin = module === `clientlogin`', 1],
    ['const byModule = { clientlogin: 1, linkaccount: 2 }', 2],
    ['modules.clientlogin.prefix', 1],
    ['type Pass<M> = M extends "linkaccount" ? 1 : 2', 1],
    ['<AuthFlow module="linkaccount" />', 1],
  ])('reports %j', (text, count) => {
    expect(moduleNamesIn('flow/a.tsx', text)).toHaveLength(count)
  })

  it.each(['// as clientlogin does', 'const title = `title-${module}`', 'modules[module].prefix'])('allows %j', (text) => {
    expect(moduleNamesIn('flow/a.tsx', text)).toEqual([])
  })

  it.each(['protocol/modules.ts', 'messages/page.ts', 'testing/api/modules.ts'])('does not check %s', (path) => {
    expect(moduleNamesIn(path, "const name = 'clientlogin'")).toEqual([])
  })
})
