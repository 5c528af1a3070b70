// Finds the places that branch on the name of a module. What differs between modules belongs into their table, or into
// messages.
import ts from 'typescript'

const names = /^(clientlogin|linkaccount|createaccount)$/
const table = 'protocol/modules.ts'
const mayName = /^(testing|messages)\//

/** Returns each line that contains the name of a module. Comments may contain one. */
export function moduleNamesIn(path: string, text: string): readonly string[] {
  if (path === table || mayName.test(path)) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node)
    const isName = isText ? names.test(node.text.trim()) : ts.isIdentifier(node) && names.test(node.text)
    if (isName) found.push(`${path}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)} names ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
