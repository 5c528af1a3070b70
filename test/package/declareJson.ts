// Declares the types of the JSON files that are part of the package: tsc reads them but tells nobody what is in them.
// A declaration file that says './en.json' finds en.d.json.ts whatever the settings of the user's TypeScript are.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './manifest.ts'
import { withoutMetadata } from './plainWords.ts'

/** For translators: no part of the package. */
const isExplanation = (path: string) => path.endsWith('qqq.json')

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `readonly (${[...new Set(value.map(typeOf))].join(' | ') || 'never'})[]`
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const properties = Object.entries(value).map(([key, inner]) => `readonly ${JSON.stringify(key)}: ${typeOf(inner)}`)
  return `{ ${properties.join('; ')} }`
}

for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.json') || path.endsWith('tsconfig.json') || isExplanation(path)) continue
  const content = withoutMetadata(JSON.parse(readFileSync(join(root, 'src', path), 'utf8')) as object)
  const declaration = join(root, 'dist', path.replace(/\.json$/, '.d.json.ts'))
  mkdirSync(dirname(declaration), { recursive: true })
  writeFileSync(declaration, `declare const json: ${typeOf(content)}\nexport default json\n`)
}
