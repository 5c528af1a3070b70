// Finds the globals that a module uses while it loads. What its functions use later is ignored.
import ts from 'typescript'

/** Returns those of `names` that are read when the module is imported, which would throw on a server. `typeof` does not read. */
export function namedAtModuleLevel(text: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isTypeOfExpression(node)) return
    if (ts.isIdentifier(node) && names.includes(node.text) && !isPropertyName(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('module.tsx', text, ts.ScriptTarget.Latest, true))
  return [...found]
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node
  const isMember = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)
  return (isMember || ts.isPropertyAccessExpression(parent)) && parent.name === node
}
