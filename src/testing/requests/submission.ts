// Parses posted fields into the requests that were asked for. One bad or missing field drops its whole request.
import type { AuthRequest, Field, Fields, PostedValues, SubmittedValues } from './authRequest.ts'

/** The submitted requests, by id. */
export type Submission = ReadonlyMap<string, SubmittedValues>

export function parseSubmission(requests: readonly AuthRequest[], posted: PostedValues): Submission {
  return new Map(
    requests.flatMap((request) => {
      const values = request.parse ? request.parse(posted) : parseFields(request.fields, posted)
      return values === undefined ? [] : [[request.id, values] as const]
    }),
  )
}

/** Returns `undefined` if the request was not submitted, which is so without any field, too. */
export function parseFields(fields: Fields, posted: PostedValues): SubmittedValues | undefined {
  const inputs = Object.entries(fields).filter(([, { type }]) => type !== 'null')
  const values: [name: string, value: SubmittedValues[string]][] = []
  for (const [name, field] of inputs) {
    const value = parseField(field, posted.get(name))
    if (value === undefined) return undefined
    values.push([name, value])
  }
  return inputs.length === 0 ? undefined : Object.fromEntries(values)
}

function parseField(field: Field, posted: string | readonly string[] | undefined): SubmittedValues[string] | undefined {
  switch (field.type) {
    case 'checkbox':
    case 'button':
      return posted !== undefined || (field.optional ? false : undefined)
    case 'multiselect':
      return parseChoices(field, posted)
    case 'select':
    case 'string':
    case 'password':
    case 'hidden':
    case 'null':
      return parseText(field, posted)
  }
}

function parseChoices(field: Field, posted: string | readonly string[] = []): readonly string[] | undefined {
  const chosen = posted === '' ? [] : [posted].flat()
  const isComplete = chosen.length > 0 || field.optional
  return isComplete && chosen.every((value) => isOption(field, value)) ? chosen : undefined
}

function parseText(field: Field, posted: string | readonly string[] | undefined): string | undefined {
  if (typeof posted !== 'string') return undefined
  if (posted === '') return field.optional ? posted : undefined
  return field.type === 'select' && !isOption(field, posted) ? undefined : posted
}

function isOption({ options = [] }: Field, value: string): boolean {
  return options.some(([option]) => option === value)
}

/** Returns the text of a field; `undefined` if its request was not submitted. */
export function textOf(submission: Submission, id: string, name: string): string | undefined {
  const value = submission.get(id)?.[name]
  return typeof value === 'string' ? value : undefined
}

export function isChecked(submission: Submission, id: string, name: string): boolean {
  return submission.get(id)?.[name] === true
}
