// Codes as people type or paste them, made what the server accepts.

const withoutSpaces = (text: string) => text.replace(/\s/g, '')
/** Recovery codes are refused in lower case; the digits of a TOTP do not mind. */
const asCode = (text: string) => withoutSpaces(text).toUpperCase()

const normalisers: ReadonlyMap<string, (text: string) => string> = new Map([
  ['OATHToken', asCode],
  ['RecoveryCode', asCode],
  ['token', withoutSpaces],
])

export function normalise(name: string, text: string): string {
  return normalisers.get(name)?.(text) ?? text
}
