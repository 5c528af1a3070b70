// Normalises and validates user names.

const forbidden = /[#<>[\]|{}\p{Cc}]/u
const forbiddenForNew = /[@:>/]/

/** Replaces underscores and makes the first letter upper case. Returns `undefined` if the name is not valid. */
export function canonicalUserName(typed: string): string | undefined {
  const name = typed.replace(/[_\s]+/g, ' ').trim()
  if (name === '' || forbidden.test(name)) return undefined
  const [first = ''] = name
  return first.toUpperCase() + name.slice(first.length)
}

/** New accounts have stricter rules than logins. */
export function newUserName(typed: string): string | undefined {
  const name = canonicalUserName(typed)
  return name === undefined || forbiddenForNew.test(name) ? undefined : name
}
