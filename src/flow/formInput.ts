// What an app submits, in any of the shapes that forms have, as values of the fields of a step.
import { createDevelopmentHint, type Field } from '../protocol/index.ts'
import { toFieldPath } from './fieldPath.ts'
import type { FieldValue } from './fieldTypes.ts'
import type { Step } from './step.ts'
import type { Values } from './values.ts'

/**
 * A value of a form. `true`, `'on'`, `'1'` and any other text tick a checkbox; `false`, `''`, `'0'`, `'off'` and `'false'` do not.
 * `null` and `undefined` are no value.
 */
export type FormInputValue = FieldValue | File | null | undefined

/** A record of values by the names of the fields, such as that of another form library. */
export type FormRecord<Given extends object> = { readonly [Name in keyof Given]: FormInputValue }

/** Names and values of a form: its `FormData`, a Map, pairs, or a record. */
export type FormInput = FormData | Iterable<readonly [name: string, value: FormInputValue]> | FormRecord<Readonly<Record<string, unknown>>>

/** What each type of field takes. */
const taken = {
  checkbox: "true, false or text such as 'on'",
  multiselect: 'a list of texts',
  text: 'text',
} as const

/**
 * Returns the function that reads what an app submits for `step`. In development it says once what does not fit, and never a
 * value. It says nothing if the step was another one when the app submitted.
 */
export function createFormReader(): (input: object, step: Step, submittedFor: Step) => Values {
  const hint = createDevelopmentHint()

  return (input, step, submittedFor) => {
    const { fields } = step
    const tell = (text: string) => { if (step === submittedFor) hint(`submit was given ${text}`) }
    // The wiki's own, which no user types. Without them it would drop the whole request.
    const values = new Map<string, FieldValue>(fields.flatMap((field) => (field.type === 'hidden' ? [[field.name, field.value]] : [])))
    for (const [name, given] of groupByName(input)) {
      const field = fields.find((one) => one.name === name) ?? fields.find((one) => toFieldPath(one.name) === name)
      // A hidden field of an earlier step holds its token, or the answer to its challenge.
      if (field?.type === 'hidden' && step !== submittedFor) continue
      const value = field && valueOf(field, given)
      if (value !== undefined) values.set(field?.name ?? name, value)
      else if (field) tell(`${typeName(given.at(-1))} for "${name}", which is a field of the type "${field.type}" and takes ${taken[shapeOf(field)]}. It is left out.`)
      else tell(`"${name}", which the step does not have. Its fields are ${fields.map((one) => `"${one.name}"`).join(', ')}.`)
    }
    return values
  }
}

/** What can be read once only, such as `formData.entries()`, is read now: a submit may have to wait, and then read again. */
export function repeatable(input: object): object {
  if (!isIterable(input)) return input
  const iterator: object = input[Symbol.iterator]()
  return iterator === input ? [...input] : input
}

function isIterable(input: object): input is Iterable<readonly [string, unknown]> {
  return Symbol.iterator in input
}

function groupByName(input: object): ReadonlyMap<string, readonly unknown[]> {
  const groups = new Map<string, readonly unknown[]>()
  const pairs: Iterable<readonly [string, unknown]> = isIterable(input) ? input : Object.entries(input)
  for (const [name, value] of pairs) {
    if (value !== undefined && value !== null) groups.set(name, [...(groups.get(name) ?? []), value])
  }
  return groups
}

/** Of a name that comes several times the last value counts, as it does for the wiki, except where several are chosen. */
function valueOf(field: Field, given: readonly unknown[]): FieldValue | undefined {
  const last = given.at(-1)
  switch (shapeOf(field)) {
    case 'checkbox':
      return typeof last === 'string' ? !/^(|0|off|false)$/i.test(last) : typeof last === 'boolean' ? last : undefined
    case 'multiselect': {
      // react-hook-form has `false` for a group in which nothing is chosen.
      const choices = given.flat().filter((choice) => choice !== false)
      return choices.every((choice) => typeof choice === 'string') ? choices : undefined
    }
    case 'text':
      return typeof last === 'string' ? last : undefined
  }
}

function shapeOf({ type }: Field): keyof typeof taken {
  return type === 'checkbox' || type === 'multiselect' ? type : 'text'
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value instanceof Object ? `a ${value.constructor.name}` : `a ${typeof value}`
}
