// Reads the recorded answers of a real wiki. They are not in the repository, but on some machines beside it (in
// ../shared/recordings); without them the tests that need them are skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Recording {
  readonly name: string
  readonly request: {
    readonly method: string
    readonly query: Readonly<Record<string, string>>
    readonly body?: Readonly<Record<string, string>>
    readonly headers?: Readonly<Record<string, string>>
    /** The features that were on, separated by commas. */
    readonly labFeatures?: string
  }
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: unknown
}

const folder = fileURLToPath(new URL('../../../../shared/recordings/', import.meta.url))

export const hasRecordings = existsSync(folder)

const names = hasRecordings ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

export const recordedNumbers: readonly number[] = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b)

export function readRecording(number: number): Recording {
  const name = names.find((each) => Number.parseInt(each, 10) === number)
  if (name === undefined) throw new Error(`There is no recording ${number}.`)
  const recording = JSON.parse(readFileSync(folder + name, 'utf8')) as Omit<Recording, 'name'>
  return { ...recording, name: name.replace('.json', '') }
}
