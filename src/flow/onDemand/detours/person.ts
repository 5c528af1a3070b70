// Whether the wiki speaks of the person that a leg is about.
import type { Leg } from '../../leg.ts'

/** Who was expected, if the wiki names somebody else: another tab, or another person, may have been there. */
export function expectedInstead({ person }: Leg, username: string | undefined): string | undefined {
  return person !== undefined && username !== undefined && !isSameName(person, username) ? person : undefined
}

/** As a wiki reads what was typed, and no stricter: an e-mail address may stand for any name. */
function isSameName(typed: string, username: string): boolean {
  return typed.includes('@') || plain(typed) === plain(username)
}

function plain(name: string): string {
  return name.normalize().replace(/[\s_]+/g, ' ').trim().toLowerCase()
}
