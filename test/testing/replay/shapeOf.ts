// The shape of an answer: keys and their order, types, codes, ids and booleans, but no texts.

/** The values under these keys are compared exactly. */
const exactKeys = new Set('status messagecode code id required type module errorclass username'.split(' '))

/** The values under these keys differ between wikis. */
const freeKeys = new Set(['trace'])

export function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, key))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, member]) => [name, shapeOf(member, name)])
  }
  if (typeof value === 'number') return 'a number'
  return typeof value === 'string' ? shapeOfText(value, key) : value
}

function shapeOfText(text: string, key: string): string {
  if (freeKeys.has(key)) return 'a text'
  // MediaWiki makes the code of a message without a key from its text, and the texts of providers are our own.
  if (key === 'messagecode' && /^[A-Z][a-z]*_/.test(text)) return 'a text as a code'
  if (exactKeys.has(key) || text === '' || isClassName(text)) return text
  // Message keys are compared exactly, texts in their place are not.
  if (key === 'key') return /^[a-z0-9-]+$|^\$1$/.test(text) ? text : 'prose'
  return 'a text'
}

/** Providers and accounts without a message show their PHP class name. */
function isClassName(text: string): boolean {
  return /^[A-Z]\w+(\\\w+)+(:[\w:]+)?$/.test(text)
}

const comparedHeaders = [
  'content-type',
  'mediawiki-api-error',
  'mediawiki-cors-rejection',
  'mediawiki-login-suppressed',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'timing-allow-origin',
  'retry-after',
  'x-database-lag',
]

export function shapeOfHeaders(headers: Readonly<Record<string, string | readonly string[]>>): unknown {
  const compared = comparedHeaders.map((name) => [name, headers[name]])
  return { ...Object.fromEntries(compared), cookies: cookiesIn(headers['set-cookie'] ?? []).sort() }
}

/** Names and attributes of cookies, without those that only a wiki with several databases needs. */
function cookiesIn(lines: string | readonly string[]): string[] {
  return [lines]
    .flat()
    .map((line) => line.replace(/^(\w+)=(?!deleted)[^;]*/, '$1').replace(/expires=[^;]*/, 'expires'))
    .filter((line) => line.startsWith('wiki'))
}
