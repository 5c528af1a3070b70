// Asks the user for what a step wants.
import { isSecret, requiredFields, toPlainText, type FieldValue, type Step, type Values } from 'react-mediawiki-auth/flow'
import type { Field } from 'react-mediawiki-auth/protocol'
import type { Terminal } from './openTerminal.ts'
import { labelOf, plain, waysOn, type WayOn } from './waysOn.ts'

export interface StepAnswer {
  readonly values: ReadonlyMap<string, FieldValue>
  readonly pressed: string | undefined
}

/** `prefill` is what was typed before. Returns `undefined` if the step offers nothing that a terminal can do. */
export async function askStep(terminal: Terminal, step: Step, prefill: Values): Promise<StepAnswer | undefined> {
  const ways = waysOn(step)
  const way = ways.length > 1 ? await chooseWay(terminal, ways) : ways[0]
  if (!way) return undefined
  const required = requiredFields(step)
  const values = new Map<string, FieldValue>(Object.entries(way.values))
  for (const field of way.fields) {
    const value = await askField(terminal, field, prefill.get(field.name), required.has(field.name))
    if (value !== undefined) values.set(field.name, value)
  }
  return { values, pressed: way.pressed }
}

async function chooseWay(terminal: Terminal, ways: readonly WayOn[]): Promise<WayOn | undefined> {
  ways.forEach(({ label }, index) => { terminal.say(`${index + 1}) ${label}`) })
  for (;;) {
    const way = ways[Number((await terminal.ask('How do you want to log in? [1] ')) || 1) - 1]
    if (way) return way
    terminal.say(`A number from 1 to ${ways.length}, please.`)
  }
}

async function askField(terminal: Terminal, field: Field, before: FieldValue | undefined, isRequired: boolean): Promise<FieldValue | undefined> {
  const label = labelOf(field)
  switch (field.type) {
    case 'button':
    case 'hidden':
      return undefined
    case 'null':
      terminal.say([label, plain(field.value), field.help ? toPlainText(field.help) : ''].filter(Boolean).join('\n'))
      return undefined
    case 'checkbox':
      return /^y/i.test(await terminal.ask(`${label} (y/N) `))
    case 'select':
    case 'multiselect': {
      field.options.forEach((option, index) => { terminal.say(`${index + 1}) ${plain(option.label)}`) })
      const isMany = field.type === 'multiselect'
      const numbers = (await terminal.ask(`${label} (${isMany ? 'numbers with commas between' : 'a number'}) `)).split(',').map(Number)
      const chosen = numbers.flatMap((number) => field.options[number - 1]?.value ?? [])
      return isMany ? chosen : chosen[0]
    }
    default: {
      const first = isSecret(field) || typeof before !== 'string' ? '' : plain(before)
      const marks = first ? ` [${first}]` : isRequired || isSecret(field) ? '' : ' (may be empty)'
      const question = `${label}${marks}: `
      return isSecret(field) ? terminal.askSecretly(question) : (await terminal.ask(question)) || first
    }
  }
}
