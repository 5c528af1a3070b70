// Reads from the sources which file imports which. Knows nothing of the rules.
import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  /** Relative to the folder that was read, with slashes: `flow/transition.ts`. */
  readonly path: string
  readonly text: string
  /** The `path` of each file that it imports, including types and `import()`. */
  readonly files: readonly string[]
  /** Those of `files` that it loads by `import()`. */
  readonly fetched: readonly string[]
  /** The packages that it imports, as written: `react/jsx-runtime`. */
  readonly packages: readonly string[]
}

export function readImportGraph(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readSourceFile(path, readFileSync(posix.join(folder, path), 'utf8')))
}

function readSourceFile(path: string, text: string): SourceFile {
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
  const isRelative = (specifier: string) => specifier.startsWith('.')
  const toPath = (specifier: string) => posix.join(posix.dirname(path), specifier)
  const fetched = [...text.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map(([, specifier = '']) => toPath(specifier))
  return {
    path,
    text,
    files: specifiers.filter(isRelative).map(toPath),
    fetched,
    packages: specifiers.filter((specifier) => !isRelative(specifier)),
  }
}
