// What package.json has to say before strangers depend on the package.

type Fields = Readonly<Record<string, unknown>>

/** Returns what is missing, each with its reason. */
export function missingForRelease(manifest: Fields): readonly string[] {
  const bugs = asRecord(manifest['bugs'])
  const required: readonly (readonly [field: string, value: unknown, isRight: (text: string) => boolean, why: string])[] = [
    ['author', manifest['author'], (text) => text.trim() !== '', 'names who made it'],
    ['repository.url', asRecord(manifest['repository'])['url'], isHttps, 'npm compares it with where the package was built'],
    ['homepage', manifest['homepage'], isHttps, 'leads from npm to the docs'],
    ['bugs.url', bugs['url'], isHttps, 'is where faults are reported'],
    ['bugs.email', bugs['email'], (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'is where weaknesses are reported: SECURITY.md refers to it'],
  ]
  return required.filter(([, value, isRight]) => typeof value !== 'string' || !isRight(value)).map(([field, , , why]) => `${field} (${why})`)
}

function isHttps(text: string): boolean {
  const address = text.replace(/^git\+/, '')
  return URL.canParse(address) && new URL(address).protocol === 'https:'
}

function asRecord(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
