// Every recorded response of a real MediaWiki can be parsed.
import { describe, expect, it } from 'vitest'
import { isFailure, parseApiFailure, parseInfo } from '../../src/protocol/index.ts'
import { parseAnswer } from '../../src/protocol/answer.ts'
import { isRecord } from '../../src/protocol/json.ts'
import { hasRecordings, readRecordings, tableOf, type Recording } from './readRecordings.ts'

const recordings = readRecordings()
const statuses = { PASS: 'passed', FAIL: 'failed', UI: 'asked', REDIRECT: 'redirected', RESTART: 'restarted' }

describe.skipIf(!hasRecordings)('a recorded answer', () => {
  it.each(tableOf(118, recordings.filter(({ action }) => action)))('of a step module has the kind of its status: $name', (recording) => {
    const wire = recording.action ? recording.body[recording.action] : undefined
    const answer = parseAnswer(recording.body, recording.action ?? '', recording.messageFormat)
    if (isFailure(answer)) {
      expect(recording.formatVersion).toBe(1)
      return
    }
    const status = isRecord(wire) ? String(wire['status']) : ''
    expect(answer.kind).toBe(statuses[status as keyof typeof statuses])
  })

  it.each(tableOf(84, recordings.filter(isInfo)))('of authmanagerinfo keeps every request and field: $name', (recording) => {
    const info = parseInfo(recording.body, recording.messageFormat)
    if (isFailure(info)) {
      expect(recording.formatVersion).toBe(1)
      return
    }
    expect(info.kind).toBe('info')
    const { requests = [], fields } = infoOf(recording)
    expect(info.requests.map(({ id }) => id)).toEqual((requests as { id: string }[]).map(({ id }) => id))
    if (recording.isMerged && isRecord(fields)) {
      expect(info.mergedFields?.map(({ name }) => name)).toEqual(Object.keys(fields))
    }
    const all = [...info.requests.flatMap((request) => request.fields), ...(info.mergedFields ?? [])]
    expect(all.filter(({ type }) => type === 'unknown')).toEqual([])
  })

  it.each(tableOf(52, recordings.filter(({ body }) => 'error' in body || 'errors' in body)))('of an error has its code: $name', ({ body }) => {
    const failure = parseApiFailure(body)
    const { error, errors } = body as { error?: { code: string }; errors?: { code: string }[] }
    expect(failure?.code).toBe(error?.code ?? errors?.[0]?.code)
  })
})

function isInfo(recording: Recording): boolean {
  return 'canauthenticatenow' in infoOf(recording)
}

function infoOf({ body }: Recording): Record<string, unknown> {
  const { query } = body
  const info = isRecord(query) ? query['authmanagerinfo'] : undefined
  return isRecord(info) ? info : {}
}
