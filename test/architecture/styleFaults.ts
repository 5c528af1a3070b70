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

/** Returns a short description of each violation. */
export function styleFaults(path: string, text: string): readonly string[] {
  const faults = new Set<string>()
  if (!/^(['"]use client['"]\s+)?\/[/*]/.test(text)) faults.add('no opening comment')
  if (/@ts-(ignore|nocheck|expect-error)/.test(text)) faults.add('a silenced compiler')
  if (text.includes('eslint-disable')) faults.add('a silenced linter')
  if (!path.startsWith('testing/') && text.split('\n').length > 251) faults.add('more than 250 lines')

  const visit = (node: ts.Node): void => {
    const fault = forbiddenSyntax.get(node.kind)
    if (fault !== undefined) faults.add(fault)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return [...faults]
}
