// The rules of user names.

const forbidden = /[#<>[\]|{}\p{Cc}]/u
const forbiddenForNew = /[@:>/]/

/** The name as the wiki keeps it: no underscores, the first letter upper case. Nothing if it cannot be a name. */
export function canonicalUserName(typed: string): string | undefined {
  const name = typed.replace(/[_\s]+/g, ' ').trim()
  if (name === '' || forbidden.test(name)) return undefined
  const [first = ''] = name
  return first.toUpperCase() + name.slice(first.length)
}

export function newUserName(typed: string): string | undefined {
  const name = canonicalUserName(typed)
  return name === undefined || forbiddenForNew.test(name) ? undefined : name
}
