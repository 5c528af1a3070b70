// Extracts the code from a page of the documentation, and compiles it.
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../../scripts/manifest.ts'

export interface Sample {
  /** The position: `README.md:42`. */
  readonly place: string
  readonly language: 'ts' | 'tsx'
  readonly code: string
}

const fence = /^```(tsx?)\n(.*?)^```$/gms

export function samplesIn(name: string, page: string): readonly Sample[] {
  return [...page.matchAll(fence)].map(({ 1: language, 2: code = '', index }) => ({
    place: `${name}:${page.slice(0, index).split('\n').length}`,
    language: language === 'ts' ? 'ts' : 'tsx',
    code,
  }))
}

/** Vite's declarations for imports that are not scripts, as an app has them. */
const surroundings = join(root, 'demo/vite.d.ts')

/** What a sample imports of the app that it is in. */
const app = [join(root, 'app.tsx'), 'export {}'] as const

/** Compiles each sample as a file of an app that uses the package, with the project's own settings. */
export function faultsOf(samples: readonly Sample[]): readonly string[] {
  // Makes each sample a module. Otherwise one without imports would share its names with others.
  const files = new Map(samples.map(({ language, code }, index) => [join(root, `sample-${index}.${language}`), `${code}\nexport {}`]))
  const options = readSettings()
  const program = ts.createProgram([surroundings, ...files.keys()], options, hostOf(new Map([...files, app]), options))
  return [...files.keys()].flatMap((path, index) => {
    const file = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return found.map(({ messageText }) => `${samples[index]?.place ?? ''} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  })
}

function readSettings(): ts.CompilerOptions {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  return ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), undefined, host)?.options ?? {}
}

function hostOf(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, languageVersion) => {
      const code = files.get(path)
      return code === undefined ? host.getSourceFile(path, languageVersion) : ts.createSourceFile(path, code, languageVersion)
    },
  }
}
