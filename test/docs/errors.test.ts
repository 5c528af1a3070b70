// docs/guides/errors.md lists all kinds and codes that the types have, and what it quotes are the words of the package.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { readPage } from './pages.ts'

const page = readPage('docs/guides/errors.md')
const english = JSON.parse(readFileSync(join(root, 'src/messages/locales/en.json'), 'utf8')) as Readonly<Record<string, unknown>>

/** The first cells of the table below a comment. */
function listed(comment: string): readonly string[] {
  const [, after = ''] = page.split(`<!-- ${comment} -->\n`)
  const [table = ''] = after.split('\n\n')
  const [, , ...rows] = table.split('\n')
  return rows.flatMap((row) => /^\| `([^`]+)` \|/.exec(row)?.[1] ?? []).sort()
}

const settings = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), undefined, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined })
const files = ['src/hooks/index.ts', 'src/protocol/index.ts', 'src/flow/index.ts', 'src/server/proxy/refusal.ts'].map((file) => join(root, file))
const program = ts.createProgram(files, settings?.options ?? {})
const checker = program.getTypeChecker()

function typeOf(file: string, name: string): ts.Type {
  const source = program.getSourceFile(join(root, file))
  const found = source && checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find((symbol) => symbol.name === name)
  if (!found) throw new Error(`${file} exports no ${name}`)
  return checker.getDeclaredTypeOfSymbol(found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found)
}

const literalsOf = (type: ts.Type): readonly string[] => (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []))

function kindsOf(file: string, name: string): readonly string[] {
  const type = typeOf(file, name)
  const kinds = (type.isUnion() ? type.types : [type]).flatMap((member) => literalsOf(checker.getTypeOfSymbol(member.getProperty('kind')!)))
  return [...new Set(kinds)].sort()
}

describe('the page of errors and codes', () => {
  it.each([
    ['Failure', 'src/protocol/index.ts'],
    ['Notice', 'src/flow/index.ts'],
    ['StopReason', 'src/flow/index.ts'],
    ['FieldIssue', 'src/flow/index.ts'],
    ['LoginErrorReason', 'src/protocol/index.ts'],
  ])('has each kind of %s', (name, file) => {
    expect(listed(`kinds of ${name}`)).toEqual(kindsOf(file, name))
  })

  it('has what else `onError` is told', () => {
    const elsewhere = new Set([...kindsOf('src/protocol/index.ts', 'Failure'), ...kindsOf('src/flow/index.ts', 'StopReason')])
    const alone = kindsOf('src/hooks/index.ts', 'FlowError').filter((kind) => !elsewhere.has(kind))
    expect(listed('kinds of FlowError that are no Failure and no StopReason')).toEqual(alone)
  })

  it('has each code of the API that matters to a flow', () => {
    expect(listed('literals of ApiErrorCode')).toEqual([...literalsOf(typeOf('src/protocol/index.ts', 'ApiErrorCode')), 'internal_api_error_…'].sort())
  })

  it('has each code of the proxy', () => {
    const whenAsked = 'proxy-redirected'
    expect(readFileSync(join(root, 'src/server/proxy/respond.ts'), 'utf8')).toContain(whenAsked)
    expect(listed('codes of the proxy')).toEqual([...literalsOf(typeOf('src/server/proxy/refusal.ts', 'RefusalCode')), whenAsked].sort())
  })

  it('quotes the English messages', () => {
    const quoted = [...page.matchAll(/^\| .*$/gm)].flatMap(([row]) => [...row.matchAll(/\*([^*]+)\*/g)].map(([, text = '']) => text))
    expect(quoted.length).toBeGreaterThan(40)
    expect(quoted.filter((text) => !Object.values(english).includes(text))).toEqual([])
  })
}, 120_000)
