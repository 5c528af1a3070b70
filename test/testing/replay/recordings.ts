// The recorded answers of a real wiki, by their numbers. Tests that need them are skipped where they are missing.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hasRecordings, recordingsFolder } from '../../recordings/recordingsFolder.ts'

export { hasRecordings }

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

const names = hasRecordings ? readdirSync(recordingsFolder).filter((name) => name.endsWith('.json')) : []

export const recordedNumbers: readonly number[] = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b)

export function readRecording(number: number): Recording {
  const name = names.find((each) => Number.parseInt(each, 10) === number)
  if (name === undefined) throw new Error(`There is no recording ${number}.`)
  const recording = JSON.parse(readFileSync(join(recordingsFolder, name), 'utf8')) as Omit<Recording, 'name'>
  return { ...recording, name: name.replace('.json', '') }
}
