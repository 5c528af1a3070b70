// Every recorded set of requests of a real MediaWiki is shown with a labelled control for each visible field.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseInfo, type AuthManagerInfo, type Field } from '../../src/protocol/index.ts'
import { isRecord } from '../../src/protocol/json.ts'
import { hasRecordings, readRecordings, tableOf, type Recording } from '../recordings/readRecordings.ts'
import { renderFlow } from './renderFlow.tsx'

const questions = readRecordings().filter(({ formatVersion, isMerged }) => formatVersion === 2 && !isMerged).flatMap((recording) => {
  const info = infoOf(recording)
  return info && info.requests.length > 0 ? [{ name: recording.name, info }] : []
})

describe.skipIf(!hasRecordings)('a recorded question', () => {
  it('exist', () => {
    expect(questions.length).toBeGreaterThan(40)
  })

  it.each(tableOf(59, questions))('has a labelled control for each visible field: $name', async ({ info }) => {
    // Refreshing a challenge gets no response, so that the recorded form stays.
    const intercept = () => new Promise<Response>(() => undefined)
    const { root } = renderFlow({ initialInfo: { ...info, canAuthenticateNow: true }, intercept })
    const names = new Map(info.requests.flatMap(({ fields }) => fields).map((field) => [field.name, field]))
    await waitFor(() => {
      for (const field of names.values()) expect(controlsOf(root(), field)).toHaveLength(controlCount(field))
    })
    for (const control of [...screen.queryAllByRole('textbox'), ...screen.queryAllByRole('checkbox'), ...screen.queryAllByRole('combobox')]) {
      expect(control).toHaveAccessibleName()
    }
  })
})

/** Turns a UI or RESTART into an info with the same requests, because this test is about how they look. */
function infoOf({ body, action, messageFormat }: Recording): AuthManagerInfo | undefined {
  const wire = action === undefined ? undefined : body[action]
  const isQuestion = isRecord(wire) && (wire['status'] === 'UI' || wire['status'] === 'RESTART')
  const info = parseInfo(isQuestion ? { query: { authmanagerinfo: wire } } : body, messageFormat)
  return info.kind === 'info' ? info : undefined
}

function controlsOf(root: HTMLElement, { name, type }: Field): Element[] {
  const place = root.querySelector(`[data-name=${JSON.stringify(name)}]`)
  if (type === 'hidden') return [...root.querySelectorAll(`input[type=hidden][name="${name}"]`)]
  if (type === 'button') return [...(place?.querySelectorAll('button') ?? [])]
  if (type === 'null') return [...(place?.querySelectorAll('p') ?? root.querySelectorAll('.mwa-captcha-challenge > .mwa-text'))].slice(0, 1)
  return [...root.querySelectorAll(`[name=${JSON.stringify(name)}]`)]
}

function controlCount(field: Field): number {
  return field.type === 'multiselect' ? field.options.length : 1
}
