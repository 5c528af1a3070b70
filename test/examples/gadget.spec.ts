// The example for a gadget: one script in one language, as small as it says, in syntax that ResourceLoader takes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import { createFakeWiki } from '../../src/testing/index.ts'
import { browserNames, exampleTest, expect, inBrowser } from './exampleTest.ts'

const test = exampleTest({ name: 'gadget', prepare: ['build'], start: 'npm start' })
const maxBytes = 130_000

test('is one script of at most 130 kB, with German alone', ({ example }) => {
  const script = readFileSync(join(example.folder, 'dist/login.js'), 'utf8')
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(maxBytes)
  expect(script).toContain('Anmelden')
  // The same words in English, French, Czech, and Japanese.
  for (const { 'submit-clientlogin': words } of ['en', 'fr', 'cs', 'ja'].map(readLocale)) expect(script).not.toContain(words)
  expect(script).not.toMatch(/\bimport\(/)
  expect(script).not.toContain('process.env')
})

test('has no syntax that is newer than ES2016', ({ example }) => {
  const file = ts.createSourceFile('login.js', readFileSync(join(example.folder, 'dist/login.js'), 'utf8'), ts.ScriptTarget.Latest)
  const newer = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) newer.add('async')
    if (ts.isSpreadAssignment(node)) newer.add('{ ...object }')
    if (ts.isPrivateIdentifier(node)) newer.add('#private')
    if (ts.isPropertyDeclaration(node)) newer.add('a field of a class')
    if (ts.isOptionalChain(node)) newer.add('?.')
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) newer.add('??')
    if (ts.isCatchClause(node) && !node.variableDeclaration) newer.add('catch without a name')
    ts.forEachChild(node, visit)
  }
  visit(file)
  expect([...newer]).toEqual([])
})

for (const browser of browserNames) {
  test(`logs in with two factors over the page in ${browser}`, async ({ example }) => {
    await inBrowser(browser, async (page) => {
      await page.goto(example.origin)
      await page.getByRole('link', { name: 'Anmelden' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Benutzername').fill('TotpUser')
      await dialog.getByLabel('Passwort', { exact: true }).fill('totp-pass')
      await dialog.getByRole('button', { name: 'Anmelden', exact: true }).click()
      await dialog.locator('input[name="OATHToken"]').fill(await createFakeWiki().totpCode('TotpUser', browserNames.indexOf(browser)))
      const reloading = page.waitForEvent('framenavigated')
      await dialog.getByRole('button', { name: 'Weiter' }).click()
      await reloading
      const answer = await page.evaluate(async () => (await fetch('/w/api.php?action=query&meta=userinfo&format=json')).text())
      expect(answer).toContain('TotpUser')
    })
  })
}

function readLocale(code: string): Readonly<Record<string, string>> {
  const path = join(import.meta.dirname, `../../src/messages/locales/${code}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
}
