// The note that a tab keeps for itself while it is at a third party. What it says is looked at by who goes by it.
import { asRecord } from './messages.ts'
import { parseJson } from './parseJson.ts'
import { noteKey } from './storageKeys.ts'
import { tabStore } from './tabStorage.ts'

const lifetimeMs = 15 * 60_000

/** The note, if there is one and it is not too old. */
export function readTabNote(): Readonly<Record<string, unknown>> | undefined {
  const note = asRecord(parseJson(tabStore.read(noteKey) ?? ''))
  // Of a note without a time the age is no number, and nothing is less than that.
  return note['version'] === 1 && Date.now() - Number(note['time']) < lifetimeMs ? note : undefined
}
