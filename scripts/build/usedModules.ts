// Finds the modules that a source uses. An `index.ts` on the way counts for what is asked of it alone.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

interface Names {
  readonly path: string
  /** Those of values. Without any, the module is loaded for what it does. */
  readonly names: readonly { readonly own: string; readonly given: string }[]
}

/** Returns the paths of the modules that `source` uses at once, directly or not, and its own. Types and `import()` do not count. */
export function usedModules(source: string): ReadonlySet<string> {
  const used = new Set<string>()
  const read = new Set<string>()
  const useModule = (path: string) => {
    used.add(path)
    if (read.has(path)) return
    read.add(path)
    for (const imported of importsOf(path)) useNames(imported)
  }
  const useNames = ({ path, names }: Names) => {
    used.add(path)
    if (!names.length) useModule(path)
    for (const { own } of names) {
      const from = reexportsOf(path).find((reexport) => reexport.names.some(({ given }) => given === own))
      if (from) useNames({ path: from.path, names: from.names.filter(({ given }) => given === own) })
      else useModule(path)
    }
  }
  useModule(source)
  reexportsOf(source).forEach(useNames)
  return used
}

function importsOf(path: string): readonly Names[] {
  return statementsOf(path).filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const bindings = importClause?.namedBindings
    if (importClause?.isTypeOnly === true) return []
    return namesFrom(path, moduleSpecifier, bindings && ts.isNamedImports(bindings) ? bindings : undefined)
  })
}

function reexportsOf(path: string): readonly Names[] {
  return statementsOf(path).filter(ts.isExportDeclaration).flatMap(({ moduleSpecifier, exportClause, isTypeOnly }) => {
    if (!moduleSpecifier || isTypeOnly) return []
    return namesFrom(path, moduleSpecifier, exportClause && ts.isNamedExports(exportClause) ? exportClause : undefined)
  })
}

/** Relative paths carry their extension. What else there is, is another package. */
function namesFrom(path: string, specifier: ts.Expression, clause: ts.NamedImports | ts.NamedExports | undefined): readonly Names[] {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return []
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = clause?.elements ?? []
  const values = elements.filter(({ isTypeOnly }) => !isTypeOnly)
  if (elements.length && !values.length) return []
  const names = values.map(({ name, propertyName }) => ({ own: (propertyName ?? name).text, given: name.text }))
  return [{ path: posix.join(posix.dirname(path), specifier.text), names }]
}

const parsed = new Map<string, readonly ts.Statement[]>()

function statementsOf(path: string): readonly ts.Statement[] {
  const known = parsed.get(path)
  if (known) return known
  const isCode = /\.tsx?$/.test(path)
  const statements = isCode ? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest).statements : []
  parsed.set(path, statements)
  return statements
}
