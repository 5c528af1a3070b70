// Checks the layers of src/ by reading its imports, and that every module can be imported on a server.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { findViolations } from './layerRules.ts'
import { readImportGraph } from './importGraph.ts'
import { namedAtModuleLevel } from './moduleLevel.ts'

const sources = readImportGraph(join(root, 'src'))

describe('the layers of src/', () => {
  it('contain files to check', () => {
    expect(sources.length).toBeGreaterThan(20)
  })

  it('import only what the rules allow', () => {
    expect(findViolations(sources)).toEqual([])
  })

  it('use no window or document while they load, but where an address is restored for routers', () => {
    const guilty = sources.filter(({ text }) => namedAtModuleLevel(text, ['window', 'document']).length > 0)
    expect(guilty.map(({ path }) => path)).toEqual(['redirect/arrival.ts'])
  })
})

describe('the check of the layers', () => {
  const planted = mkdtempSync(join(tmpdir(), 'layers-'))
  afterAll(() => { rmSync(planted, { recursive: true }) })

  const violationsIn = (files: Record<string, string>) => {
    rmSync(planted, { recursive: true })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, path)), { recursive: true })
      writeFileSync(join(planted, path), text)
    }
    return findViolations(readImportGraph(planted))
  }

  it.each([
    ['flow/a.ts', "import { x } from '../protocol/index.ts'"],
    ['components/a.tsx', "import { x } from '../fields/index.ts'\nimport { useState } from 'react'"],
    ['server/a.ts', "import { x } from '../redirect/index.ts'"],
    ['index.ts', "export { x } from './hooks/index.ts'"],
    ['flow/a.ts', "import { x } from './deeper/b.ts'"],
    ['components/lazyParts.tsx', "const x = () => import('../requests/a/b.lazy.tsx')"],
    ['messages/loadMessages.ts', "const x = () => import('./locales/loadLocale.lazy.ts')"],
    ['html/a.tsx', "import { x } from './plain-text/index.ts'"],
    ['return.ts', "import { x } from './redirect/return-page/index.ts'"],
  ])('allows %s: %s', (path, text) => {
    expect(violationsIn({ [path]: text })).toEqual([])
  })

  it.each([
    ['flow/a.ts', "import type { X } from '../protocol/answer.ts'", 'past its index.ts'],
    ['flow/a.ts', "import { x } from '../hooks/index.ts'", 'looks up'],
    ['components/a.ts', "import { x } from './b.lazy.tsx'", 'at once'],
    ['components/a.ts', "const x = () => import('./b.lazy.tsx')", 'may do'],
    ['components/lazyParts.tsx', "const x = () => import('./b.tsx')", 'no *.lazy file'],
    ['components/a.ts', "import { x } from '../redirect/return-page/index.ts'", 'past its index.ts'],
    ['protocol/a.ts', "import { x } from '../messages/index.ts'", 'looks up or aside'],
    ['testing/a.ts', "export * from '../protocol/index.ts'", 'looks up or aside'],
    ['server/a.ts', "import { x } from '../hooks/index.ts'", 'looks up or aside'],
    ['html/WikiText.tsx', "const x = () => import('../components/a.lazy.tsx')", 'looks up'],
    ['html/plain-text/a.ts', "import { x } from '../index.ts'", 'looks up'],
    ['html/plain-text/a.ts', "import { x } from '../../flow/index.ts'", 'looks up'],
    ['hooks/a.ts', "import { x } from '../index.ts'", 'the entry index.ts from inside'],
    ['hooks/a.ts', "import { x } from '../../test/setup.ts'", 'leaves src/'],
    ['hooks/a.ts', "import { x } from './b'", 'without a file extension'],
    ['hooks/a.ts', "import { x } from 'lodash'", 'no dependency'],
    ['flow/a.ts', "import type { ReactNode } from 'react'", 'below hooks/'],
    ['redirect/a.ts', "import { jsx } from 'react/jsx-runtime'", 'below hooks/'],
    ['protocol/a.ts', "import { useQuery } from '@tanstack/react-query'", 'below hooks/'],
    ['attic/a.ts', '', 'has no rule'],
  ])('reports %s: %s', (path, text, fault) => {
    expect(violationsIn({ [path]: text })).toEqual([expect.stringContaining(fault)])
  })

  it('reports a cycle, also of type imports', () => {
    const files = {
      'flow/a.ts': "import './b.ts'",
      'flow/b.ts': "import type { C } from './c.ts'",
      'flow/c.ts': "import './a.ts'",
    }
    expect(violationsIn(files)).toEqual(['flow/a.ts → flow/b.ts → flow/c.ts → flow/a.ts is a cycle'])
  })

  it('ignores what is only used when a function runs', () => {
    const harmless = [
      'const b = () => document.title',
      'const c = { document: a.document }',
      'interface D { document: Document }',
      "const isServer = typeof document === 'undefined'",
    ]
    const text = ['const a = window.x', ...harmless].join('\n')
    expect(namedAtModuleLevel(text, ['window', 'document'])).toEqual(['window'])
  })
})
