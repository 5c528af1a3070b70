// The code in README.md and on the pages of Storybook compiles for an app that copies it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/manifest.ts'
import { readmeSample } from '../e2e/readmeSample.ts'
import { faultsOf, samplesIn } from './samples.ts'

const pages = ['README.md', ...readdirSync(join(root, 'stories/pages')).filter((name) => name.endsWith('.mdx')).map((name) => `stories/pages/${name}`)]
const samples = pages.flatMap((page) => samplesIn(page, readFileSync(join(root, page), 'utf8')))

/** The compiler reads all sources. */
const timeoutMs = 120_000

describe('the code in the documentation', () => {
  it('exists', () => {
    expect(samples.length).toBeGreaterThan(5)
  })

  it('compiles', () => {
    expect(faultsOf(samples)).toEqual([])
  }, timeoutMs)
})

it.each([
  ['Renderers', 'e2e/viteApp/looks/Renderers.tsx'],
  ['Headless hooks', 'e2e/viteApp/looks/ByHand.tsx'],
  ['Server rendering', 'docs/server/drawLogin.tsx'],
])('the component of "%s" in README.md is run as it stands', (section, file) => {
  expect(readFileSync(join(root, 'test', file), 'utf8')).toBe(readmeSample(section))
})

describe('the tests that README.md shows', () => {
  const folder = join(root, 'test/docs/samples')
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const shown = samples.filter(({ place, code }) => place.startsWith('README.md') && code.includes("from 'vitest'"))

  it('are those that run here', () => {
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(({ code }) => code).sort()).toEqual([...files].sort())
  })
})

describe('the check of the code', () => {
  it('reports the position of an error', () => {
    const page = "# A page\n\n```tsx\nimport { AuthFlow } from 'react-mediawiki-auth'\nexport const flow = <AuthFlow module=\"login\" />\n```\n"
    expect(faultsOf(samplesIn('page.md', page)).join('\n')).toMatch(/^page\.md:3 .*"login"/)
  }, timeoutMs)
})
