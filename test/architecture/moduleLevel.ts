// Finds what a module touches while it is loaded; what its functions touch later is not looked at.
import ts from 'typescript'

/** Those of `names` that are read at import time: on a server that would throw. `typeof` reads nothing. */
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
