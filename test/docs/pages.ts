// The pages of Markdown that people read, and the code that stands in them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/manifest.ts'

export const guides: readonly string[] = readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`)

export const readPage = (page: string): string => readFileSync(join(root, page), 'utf8')

export interface CodeBlock {
  readonly page: string
  /** The line of its fence. */
  readonly line: number
  /** What the fence names: `tsx`, `sh`, `css` … */
  readonly language: string
  readonly code: string
}

export function codeBlocksIn(page: string): readonly CodeBlock[] {
  const text = readPage(page)
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: code = '', index }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language,
    code,
  }))
}

/** Returns the code of a page in a language, the first by default. */
export function shownCode(page: string, { language = 'tsx', index = 0 } = {}): string {
  const block = codeBlocksIn(page).filter((each) => each.language === language)[index]
  if (block === undefined) throw new Error(`${page} shows no ${language} ${String(index + 1)}`)
  return block.code
}
