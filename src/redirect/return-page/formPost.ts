// What a server put into the page for a provider that posts: the parameters, and messages of the page.
import { parseFormEntries, type FormEntries } from '../messages.ts'
import { asRecord, parseJson } from '../parse.ts'
import { postedElementId } from '../storageKeys.ts'

export interface FormPost {
  readonly parameters: FormEntries
  readonly messages: Readonly<Record<string, unknown>>
}

/** Reads it and removes it from the page. */
export function consumeFormPost(): FormPost {
  const element = document.getElementById(postedElementId)
  element?.remove()
  const { parameters, messages } = asRecord(parseJson(String(element?.textContent)))
  return { parameters: parseFormEntries(parameters), messages: asRecord(messages) }
}
