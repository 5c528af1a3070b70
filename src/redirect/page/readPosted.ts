// What a server wrote into the page of a provider that posts: its parameters, and words of the page.
import { asRecord, parsePairs, parseWords, type PageWords, type Pairs } from '../message.ts'
import { postedId } from '../postedId.ts'
import { parseJson } from '../readTabNote.ts'

export interface Posted {
  readonly parameters: Pairs
  readonly words: PageWords
}

/** Takes it out of the page. */
export function readPosted(): Posted {
  const element = document.getElementById(postedId)
  element?.remove()
  const { parameters, words } = asRecord(parseJson(element?.textContent ?? ''))
  return { parameters: parsePairs(parameters), words: parseWords(words) }
}
