// Plants faults in sources, one at a time, and returns how many, and which of them no test noticed.
import { Stryker } from '@stryker-mutator/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'

/** A planted fault, named so that it is found again when its line has moved. */
export interface PlantedFault {
  /** Below src/. */
  readonly file: string
  readonly lineNumber: number
  readonly line: string
  /** What is in the place of what. */
  readonly original: string
  readonly replacement: string
}

export function nameOf({ file, line, original, replacement }: PlantedFault): string {
  return `${file} | ${line} | ${original} → ${replacement}`
}

export interface PlantedFaults {
  readonly planted: number
  readonly unnoticed: readonly PlantedFault[]
}

interface Plan {
  /** Files, or lines of files as Stryker writes them. */
  readonly sources: readonly string[]
  readonly tests: readonly string[]
}

export async function plantFaults({ sources, tests }: Plan): Promise<PlantedFaults> {
  process.env['MUTANTS_TESTS'] = tests.join(' ')
  process.env['MUTANTS_ENVIRONMENT'] = tests.some((file) => file.includes('tsx')) ? 'jsdom' : 'node'
  process.env['PATIENCE_MS'] = '3000'
  // The same conversations for every fault.
  process.env['FUZZ_SEED'] = '1'
  const stryker = new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
    mutate: [...sources],
    coverageAnalysis: 'perTest',
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
    tempDirName: '.cache/stryker',
    ignorePatterns: ['dist', '.cache', 'demo', 'stories', 'docs', 'storybook-static'],
    concurrency: 2,
    timeoutMS: 10_000,
    allowEmpty: true,
  })
  const results = await stryker.runMutationTest()
  const planted = results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored')
  const survivors = planted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const unnoticed = survivors.map(({ fileName, location: { start, end }, replacement }) => {
    const text = readFileSync(fileName, 'utf8')
    const lines = text.split('\n')
    // Stryker counts from one.
    const offset = ({ line, column }: { readonly line: number; readonly column: number }) => lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
    return {
      file: fileName.slice(join(root, 'src/').length),
      lineNumber: start.line,
      line: lines[start.line - 1]?.trim() ?? '',
      original: oneLine(text.slice(offset(start), offset(end))),
      replacement: oneLine(replacement),
    }
  })
  return { planted: planted.length, unnoticed }
}

const oneLine = (code: string) => code.replace(/\s+/g, ' ').trim()
