// What of the parameters that came back may go on to the wiki. Anybody can write an address, so only what the wiki asked
// for by name does, and never what steers the API itself.
import type { AuthRequest } from '../../../protocol/index.ts'
import type { Pairs } from '../../../redirect/index.ts'

/** A wiki that lists one of these is broken or not the one that it seems to be. */
const forbidden = /^(action|format|origin)$|(token|continue|returnurl|requests)$/i

/** The names that may be posted from what comes back. */
export function namesWanted(requests: readonly AuthRequest[]): readonly string[] {
  const names = requests.flatMap(({ fields }) => fields.map(({ name }) => name))
  return [...new Set(names)].filter((name) => !forbidden.test(name))
}

/** Whether the wiki can do nothing with a return that brings nothing. */
export function isAnswerNeeded(requests: readonly AuthRequest[]): boolean {
  return requests.some(({ required, fields }) => required !== 'optional' && fields.some(({ optional }) => !optional))
}

/** Whether what came back can be the answer to this journey: it may not carry another one's `state`. */
export function isOfJourney(target: string, parameters: Pairs): boolean {
  const sent = new URL(target).searchParams.get('state')
  const came = new Map(parameters).get('state')
  return sent === null || came === undefined || came === sent
}
