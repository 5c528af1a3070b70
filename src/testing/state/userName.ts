// Normalises and validates usernames like the titles of user pages.

/** The names of the namespaces, in lower case. A name with one of the others before a colon is no username. */
export interface NameRules {
  readonly ofUsers: readonly string[]
  readonly ofOthers: readonly string[]
}

const talk = (name: string): readonly string[] => [name, `${name} talk`]

const otherNamespaces = ['media', 'special', 'talk', 'user talk']
  .concat(...['project', 'file', 'mediawiki', 'template', 'help', 'category'].map(talk))

/** `User` always counts, beside the name in the wiki's language and other aliases. */
export function createNameRules(siteName: string, aliases: readonly string[]): NameRules {
  const lowerCase = (name: string): string => name.replace(/[_ ]+/g, ' ').toLowerCase()
  return { ofUsers: ['user', ...aliases.map(lowerCase)], ofOthers: [...otherNamespaces, ...talk(lowerCase(siteName))] }
}

const invisible = /[\u200E\u200F\u202A-\u202E]/g
const blanks = /[ _\u00A0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g
const forbidden = /[#<>[\]|{}/\uFFFD\p{Cc}\p{Co}]|~~~|%[0-9a-f]{2}|&[\p{L}\p{N}]+;|^\.{1,2}$/iu
const forbiddenForNew = /[@:>=]/
const address = /^\d{1,3}(\.\d{1,3}){3}$|^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/i

/**
 * Returns the name of the account that is meant: without a `User:` before it, with single blanks, and with an upper-case
 * first letter. All other letters count as they are. Returns `undefined` if no account can have that name.
 */
export function canonicalUserName(typed: string, rules: NameRules): string | undefined {
  const title = trimmed(typed.normalize('NFC').replace(/&amp;/g, '&').replace(invisible, '').replace(blanks, ' '))
  const isOfUser = rules.ofUsers.includes(namespaceOf(title) ?? '')
  const name = capitalise(isOfUser ? trimmed(title.slice(title.indexOf(':') + 1)) : title)
  const namespace = namespaceOf(name)
  const isElsewhere = namespace === '' || [...rules.ofUsers, ...rules.ofOthers].includes(namespace ?? '')
  const isPossible = name !== '' && !forbidden.test(name) && !address.test(name) && byteCount(name) <= 255
  return isPossible && !isElsewhere ? name : undefined
}

/** New accounts have stricter rules than logins. */
export function newUserName(typed: string, rules: NameRules): string | undefined {
  const name = canonicalUserName(typed, rules)
  return name === undefined || forbiddenForNew.test(name) ? undefined : name
}

/** Returns what stands before the first colon, in lower case; `undefined` without one. */
function namespaceOf(title: string): string | undefined {
  return title.includes(':') ? trimmed(title.slice(0, title.indexOf(':'))).toLowerCase() : undefined
}

function trimmed(text: string): string {
  return text.replace(/^ | $/g, '')
}

function capitalise(name: string): string {
  const [first = ''] = name
  const upper = first.toUpperCase()
  // A letter such as ß has no single upper-case letter, so it stays.
  return [...upper].length === 1 ? upper + name.slice(first.length) : name
}

function byteCount(text: string): number {
  return new TextEncoder().encode(text).length
}
