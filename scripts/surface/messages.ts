// The list of the kit's messages, for an app that replaces some: key, English, and what it is for.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogues } from '../words/catalogues.ts'

const opening = `# Messages

The keys of the messages that \`messages={{ … }}\` replaces, and for the popup of a redirect \`returnPageMessages={{ … }}\`. The labels
of the wiki's fields, its help, refusals and captchas are not among them: they come from the wiki, in the language that the flow asks for.
\`$1\` and \`$2\` are replaced by what the last column says.
`

export function writeMessages(folder: string): void {
  const sections = readCatalogues().map(({ area, english, qqq }) => {
    const rows = Object.entries(english).map(([key, text]) => `| \`${key}\` | ${cell(text)} | ${cell(qqq[key] ?? '')} |`)
    return [`## ${area === '.' ? 'Components' : 'Return page'}`, '', '| key | English | what it is for |', '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.md'), [opening, ...sections].join('\n'))
}

/** Translators name another message as MediaWiki's templates do: `{{msg|cancel}}`. */
const cell = (text: string) => text.replace(/\{\{msg(?:-mw)?\|([^}]+)\}\}/g, '`$1`').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
