// Checks the layers of the fake wiki, and that the whole repository has no cycles.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { findCircles, type ImportingFile } from './importCircles.ts'
import { readImportGraph } from './importGraph.ts'
import { findFloorFaults, testingFloors, toFolderGraph } from './testingFloors.ts'

/** Reads several folders, with paths relative to the folder that contains them. */
function readFolders(parent: string, folders: readonly string[]): readonly ImportingFile[] {
  return folders.flatMap((folder) =>
    readImportGraph(join(parent, folder)).map(({ path, files }) => ({
      path: posix.join(folder, path),
      files: files.map((file) => posix.join(folder, file)),
    })),
  )
}

describe('the fake wiki', () => {
  const sources = readImportGraph(join(root, 'src/testing'))

  it('imports only from lower layers', () => {
    expect(findFloorFaults(sources)).toEqual([])
  })

  it('has a folder for every layer', () => {
    const folders = new Set(sources.map(({ path }) => path.split('/')[0]))
    expect(testingFloors.flat().filter((name) => !folders.has(name))).toEqual([])
  })

  it('has no cycle of folders', () => {
    expect(findCircles(toFolderGraph(sources))).toEqual([])
  })
})

describe('the whole repository', () => {
  const folders = ['.storybook', 'demo', 'scripts', 'stories', 'test', 'src']

  it.each(folders)('has files in %s', (folder) => {
    expect(readFolders(root, [folder]).length).toBeGreaterThan(2)
  })

  it('has no cycle', () => {
    expect(findCircles(readFolders(root, folders))).toEqual([])
  })
})

describe('the check of the layers of the fake wiki', () => {
  const planted = mkdtempSync(join(tmpdir(), 'testing-floors-'))
  afterAll(() => { rmSync(planted, { recursive: true }) })

  const plant = (files: Record<string, string>) => {
    rmSync(planted, { recursive: true })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, path)), { recursive: true })
      writeFileSync(join(planted, path), text)
    }
  }
  const faultsIn = (files: Record<string, string>) => {
    plant(files)
    return findFloorFaults(readImportGraph(planted))
  }

  it.each([
    ['state/a.ts', "import { x } from '../http/b.ts'"],
    ['providers/captcha/a.ts', "import type { X } from '../../authmanager/b.ts'"],
    ['providers/captcha/a.ts', "import { x } from '../shared/b.ts'"],
    ['serve/a.ts', "import { x } from '../identity/b.ts'"],
    ['index.ts', "export { x } from './createFakeWiki.ts'"],
    ['createFakeWiki.ts', "import { x } from './providers/b.ts'"],
  ])('allows %s: %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([])
  })

  it.each([
    ['authmanager/a.ts', "import { x } from '../providers/b.ts'", 'looks up'],
    ['state/a.ts', "import type { X } from '../authmanager/b.ts'", 'looks up'],
    ['state/a.ts', "const x = () => import('../authmanager/b.ts')", 'looks up'],
    ['providers/captcha/a.ts', "export * from '../../api/b.ts'", 'looks up'],
    ['identity/a.ts', "import { x } from '../requests/b.ts'", 'looks aside'],
    ['browser/a.ts', "import { x } from '../messages/b.ts'", 'looks aside'],
    ['serve/a.ts', "import { x } from '../createFakeWiki.ts'", 'looks up'],
    ['http/a.ts', "import { x } from '../../protocol/index.ts'", 'leaves src/testing'],
    ['attic/a.ts', "import { x } from '../http/b.ts'", 'on no floor'],
    ['serve/a.ts', "import { x } from '../attic/b.ts'", 'on no floor'],
  ])('reports %s: %s', (path, text, fault) => {
    expect(faultsIn({ [path]: text })).toEqual([expect.stringContaining(fault)])
  })

  it('reports a cycle of folders that is no cycle of files', () => {
    plant({
      'providers/a.ts': "import './captcha/b.ts'",
      'providers/c.ts': '',
      'providers/captcha/b.ts': "import type { C } from '../c.ts'",
    })
    const sources = readImportGraph(planted)
    expect(findCircles(sources)).toEqual([])
    expect(findCircles(toFolderGraph(sources))).toEqual(['providers → providers/captcha → providers is a circle'])
  })

  it('reports a cycle through several folders of the repository', () => {
    plant({
      'demo/server/a.ts': "import './b.ts'",
      'demo/server/b.ts': "import type { C } from '../../test/c.ts'",
      'test/c.ts': "const a = () => import('../demo/server/a.ts')",
    })
    expect(findCircles(readFolders(planted, ['demo', 'test']))).toEqual([
      'demo/server/a.ts → demo/server/b.ts → test/c.ts → demo/server/a.ts is a circle',
    ])
  })
})
