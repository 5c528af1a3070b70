// Reads what was posted into the requests that were asked for. One bad or missing field drops its whole request.
import type { AuthRequest, Field, Posted, Values } from './authRequest.ts'

/** The requests that were filled in, by id. */
export type Filled = ReadonlyMap<string, Values>

export function readRequests(requests: readonly AuthRequest[], posted: Posted): Filled {
  return new Map(
    requests.flatMap((request) => {
      const values = (request.read ?? readFields(request))(posted)
      return values === undefined ? [] : [[request.id, values] as const]
    }),
  )
}

function readFields({ fields }: AuthRequest): (posted: Posted) => Values | undefined {
  return (posted) => {
    const asked = Object.entries(fields).filter(([, { type }]) => type !== 'null')
    const values = asked.map(([name, field]) => [name, readField(field, posted.get(name))] as const)
    if (asked.length === 0 || values.some(([, value]) => value === undefined)) return undefined
    return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  }
}

function readField(field: Field, given: string | readonly string[] | undefined): Values[string] | undefined {
  switch (field.type) {
    case 'checkbox':
    case 'button':
      return given !== undefined || (field.optional ? false : undefined)
    case 'multiselect':
      return readChoices(field, given)
    case 'select':
    case 'string':
    case 'password':
    case 'hidden':
    case 'null':
      return readText(field, given)
  }
}

function readChoices(field: Field, given: string | readonly string[] = []): readonly string[] | undefined {
  const chosen = typeof given === 'string' ? [given] : given
  const isComplete = chosen.length > 0 || field.optional
  return isComplete && chosen.every((value) => isOption(field, value)) ? chosen : undefined
}

function readText(field: Field, given: string | readonly string[] | undefined): string | undefined {
  if (typeof given !== 'string') return undefined
  if (given === '') return field.optional ? given : undefined
  return field.type === 'select' && !isOption(field, given) ? undefined : given
}

function isOption({ options = [] }: Field, value: string): boolean {
  return options.some(([option]) => option === value)
}

/** The text of a field, or nothing if its request was dropped. */
export function textOf(filled: Filled, id: string, name: string): string | undefined {
  const value = filled.get(id)?.[name]
  return typeof value === 'string' ? value : undefined
}

export function isTicked(filled: Filled, id: string, name: string): boolean {
  return filled.get(id)?.[name] === true
}
