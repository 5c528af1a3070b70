// Recorded responses of a real MediaWiki, which are stored beside the project.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isRecord, type WireRecord } from '../../src/protocol/json.ts'
import type { MessageFormat } from '../../src/protocol/index.ts'
import { hasRecordings, recordingsFolder } from './recordingsFolder.ts'

export { hasRecordings }

const formats: readonly string[] = ['html', 'wikitext', 'raw', 'none']

export interface Recording {
  readonly name: string
  readonly body: WireRecord
  /** The step module, or `undefined` for authmanagerinfo and errors. */
  readonly action: 'clientlogin' | 'linkaccount' | 'createaccount' | undefined
  readonly messageFormat: MessageFormat
  readonly formatVersion: 1 | 2
  readonly isMerged: boolean
}

export function readRecordings(): readonly Recording[] {
  if (!hasRecordings) return []
  return readdirSync(recordingsFolder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file: unknown = JSON.parse(readFileSync(resolve(recordingsFolder, name), 'utf8'))
      return isRecord(file) ? recordingOf(name, file) : []
    })
}

function recordingOf(name: string, file: WireRecord): readonly Recording[] {
  const body = typeof file['body'] === 'string' ? parseOrUndefined(file['body']) : file['body']
  if (!isRecord(body)) return []
  const parameters = parametersOf(file['request'])
  const action = (['clientlogin', 'linkaccount', 'createaccount'] as const).find((module) => module in body)
  const format = Object.entries(parameters).find(([key]) => key.endsWith('messageformat'))?.[1] ?? 'wikitext'
  return [
    {
      name,
      body,
      action,
      messageFormat: formats.includes(format) ? (format as MessageFormat) : 'wikitext',
      formatVersion: parameters['formatversion'] === '2' || name.startsWith('288') ? 2 : 1,
      isMerged: Object.keys(parameters).some((key) => key.endsWith('mergerequestfields')) || name.startsWith('288'),
    },
  ]
}

function parametersOf(request: unknown): Record<string, string> {
  const { query, body } = isRecord(request) ? request : {}
  const pairs = [query, body].filter(isRecord).flatMap((record) => Object.entries(record))
  return Object.fromEntries(pairs.map(([key, value]) => [key, String(value)]))
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Returns the rows of a table of tests. If the recordings are missing, these are as many placeholders, so that the run
 * can
 * say how many tests were skipped.
 */
export function tableOf<Row extends object>(count: number, rows: readonly Row[]): readonly Row[] {
  // The tests of placeholders are skipped and never read them.
  if (!hasRecordings) return Array.from({ length: count }, () => ({ name: 'unknown' }) as unknown as Row)
  if (rows.length !== count) throw new Error(`A table of recordings has ${rows.length} rows, and its test says ${count}.`)
  return rows
}
