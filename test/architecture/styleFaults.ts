// Finds the violations of the style in one source file. Knows nothing of imports.
import ts from 'typescript'

const forbiddenSyntax = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.EnumDeclaration, 'an enum'],
  [ts.SyntaxKind.ClassDeclaration, 'a class'],
  [ts.SyntaxKind.ClassExpression, 'a class'],
  [ts.SyntaxKind.ExportAssignment, 'a default export'],
  [ts.SyntaxKind.DefaultKeyword, 'a default export'],
])

/** Jest wants a class by default. */
const forJest = ['testing/jest.ts']

/** Returns a short description of each violation. */
export function styleFaults(path: string, text: string): readonly string[] {
  const faults = new Set<string>()
  if (!/^(['"]use client['"]\s+)?\/[/*]/.test(text)) faults.add('no opening comment')
  if (/@ts-(ignore|nocheck|expect-error)/.test(text)) faults.add('a silenced compiler')
  if (text.includes('eslint-disable')) faults.add('a silenced linter')
  if (text.split('\n').length > 251) faults.add('more than 250 lines')

  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const visit = (node: ts.Node): void => {
    // With `exactOptionalPropertyTypes` an app could else not pass a value that may be undefined.
    if (ts.isPropertySignature(node) && node.questionToken && !/\b(undefined|never|unknown)\b/.test(node.type?.getText(source) ?? '')) {
      faults.add('an optional property that is not | undefined')
    }
    const fault = forbiddenSyntax.get(node.kind)
    if (fault !== undefined && !forJest.includes(path)) faults.add(fault)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...faults]
}
