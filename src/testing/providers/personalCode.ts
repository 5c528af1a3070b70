// The code that a fake wiki takes for a proof of who somebody is: "code-" and the person's name there.

const codePrefix = 'code-'

export function codeOf(person: string): string {
  return codePrefix + person
}

export function personIn(code: string): string | undefined {
  return code.startsWith(codePrefix) ? code.slice(codePrefix.length) : undefined
}
