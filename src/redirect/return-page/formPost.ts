// What a server wrote into the page of a provider that posts: its parameters, and words of the page.
import { asRecord, parsePairs, type Pairs } from '../messages.ts'
import { parseJson } from '../parseJson.ts'
import { postedId } from './postedId.ts'

export interface Posted {
  readonly parameters: Pairs
  readonly words: Readonly<Record<string, unknown>>
}

/** Takes it out of the page. */
export function readPosted(): Posted {
  const element = document.getElementById(postedId)
  element?.remove()
  const { parameters, words } = asRecord(parseJson(element?.textContent ?? ''))
  return { parameters: parsePairs(parameters), words: asRecord(words) }
}
