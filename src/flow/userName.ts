// Usernames as wikis compare them, and what keeps a new account from having one.
import type { Failure, UserLookup } from '../protocol/index.ts'

/** Whether both texts name the same account on every wiki. An e-mail address may stand for any name. */
export function isSameName(typed: string, username: string): boolean {
  return typed.includes('@') || canonicalName(typed) === canonicalName(username)
}

/** Returns why no new account can have the name. `undefined` if one can, or if the wiki does not tell. */
export function nameIssue(user: UserLookup | Failure): 'taken' | 'invalid' | undefined {
  if (user.kind === 'found') return 'taken'
  return user.kind === 'invalid' || (user.kind === 'missing' && !user.canCreate) ? 'invalid' : undefined
}

/**
 * Returns the name as MediaWiki writes it: without the namespace, with single blanks, and a capital first. Other namespaces
 * and letters depend on the language of the wiki, so only the wiki itself can tell that two names differ.
 *
 * @see https://www.mediawiki.org/wiki/Manual:Page_title
 */
function canonicalName(text: string): string {
  const single = text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e]/g, '').replace(/[\s_]+/g, ' ').trim()
  const name = single.replace(/^user ?: ?/i, '')
  const [first = ''] = name
  const capital = first.toUpperCase()
  return ([...capital].length === 1 ? capital : first) + name.slice(first.length)
}
