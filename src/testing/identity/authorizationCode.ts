// The authorization code that a fake wiki accepts: "code-" and the user's name at the provider.

const codePrefix = 'code-'

export function createCode(remoteName: string): string {
  return codePrefix + remoteName
}

/** Returns the user's name; `undefined` if the code has another form. */
export function parseCode(code: string): string | undefined {
  return code.startsWith(codePrefix) ? code.slice(codePrefix.length) : undefined
}
