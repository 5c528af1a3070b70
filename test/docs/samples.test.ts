// The code in README.md, in the guides and on the pages of Storybook compiles for an app that copies it, and what draws is run somewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { drawnSamples } from './drawnSamples.ts'
import { codeBlocksIn, guides, readPage, shownCode } from './pages.ts'
import { faultsOf, samplesIn } from './samples.ts'

const stories = readdirSync(join(root, 'stories/pages')).filter((name) => name.endsWith('.mdx')).map((name) => `stories/pages/${name}`)
const pages = ['README.md', ...guides]
const samples = [...pages, ...stories].flatMap((page) => samplesIn(page, readPage(page)))

/** The compiler reads all sources. */
const timeoutMs = 120_000

describe('the code in the documentation', () => {
  it('exists', () => {
    expect(samples.length).toBeGreaterThan(10)
  })

  it('compiles', () => {
    expect(faultsOf(samples)).toEqual([])
  }, timeoutMs)

  // What is no TypeScript is not compiled here, so that of JavaScript and HTML has to stand in an example, whose own test runs it.
  it.each(pages)('is TypeScript, a part of an example, or no program in %s', (page) => {
    const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(js|html)$/.test(path) && !path.includes('node_modules'))
      .map((path) => readFileSync(join(root, 'examples', path), 'utf8'))
    const others = codeBlocksIn(page).filter(({ language }) => !['ts', 'tsx', 'sh', 'css', 'php', ''].includes(language))
    expect(others.filter(({ code }) => !examples.some((file) => file.includes(code.trim())))).toEqual([])
  })
})

describe('the components that the documentation shows', () => {
  it.each(pages)('are each run: %s', (page) => {
    const shown = codeBlocksIn(page).filter(({ language }) => language === 'tsx')
    const inFiles: Readonly<Record<string, readonly string[]>> = drawnSamples.inFiles
    const inBrowser: Readonly<Record<string, readonly number[]>> = drawnSamples.inBrowser
    const texts = (inFiles[page] ?? []).map((file) => readFileSync(join(root, 'test', file), 'utf8'))
    const run = [...texts, ...(inBrowser[page] ?? []).map((index) => shownCode(page, { index }))]
    expect(new Set(run)).toEqual(new Set(shown.map(({ code }) => code)))
  })
})

describe('the check of the code', () => {
  it('reports the position of an error', () => {
    const page = "# A page\n\n```tsx\nimport { AuthFlow } from 'react-mediawiki-auth'\nexport const flow = <AuthFlow module=\"login\" />\n```\n"
    expect(faultsOf(samplesIn('page.md', page)).join('\n')).toMatch(/^page\.md:3 .*"login"/)
  }, timeoutMs)
})
