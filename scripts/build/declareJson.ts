// Declares the types of the catalogues of words, which are JSON in the sources and modules in the package: tsc reads them
// but does not declare what is in them, and what it writes of others still names the JSON.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../manifest.ts'
import { withoutMetadata } from './plainWords.ts'

const isCatalogue = (path: string) => /^messages\/.+\.json$/.test(path) && !path.endsWith('qqq.json')

function typeOf(words: object): string {
  const properties = Object.keys(words).map((key) => `readonly ${JSON.stringify(key)}: string`)
  return `{ ${properties.join('; ')} }`
}

for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(isCatalogue)) {
  const words = withoutMetadata(JSON.parse(readFileSync(join(root, 'src', path), 'utf8')) as object)
  const declaration = join(root, 'dist', path.replace(/\.json$/, '.d.ts'))
  mkdirSync(dirname(declaration), { recursive: true })
  writeFileSync(declaration, `declare const words: ${typeOf(words)}\nexport default words\n`)
}

for (const path of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.d.ts')) continue
  const declaration = readFileSync(join(root, 'dist', path), 'utf8')
  const named = declaration.replace(/(from '.+)\.json';/g, "$1.js';")
  if (named !== declaration) writeFileSync(join(root, 'dist', path), named)
}
