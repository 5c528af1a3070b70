// Every link of the Markdown leads to a file that is there, and to a heading in it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsIn } from '../../scripts/docs/anchors.ts'
import { root } from '../../scripts/manifest.ts'
import { readPage } from './pages.ts'

const markdownIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules') && !path.includes('docs/surface'))

const top = readdirSync(root).filter((name) => name.endsWith('.md'))
const pages = [...top, ...markdownIn('docs'), ...markdownIn('examples'), ...markdownIn('test')]

/** Without code, where brackets are something else. */
const prose = (text: string) => text.replace(/^```.*?^```$/gms, '').replace(/(`+)[^`]*?\1/g, (code) => code.replace(/[[\]()#]/g, '_'))

const known = new Map<string, ReadonlySet<string>>()

function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = known.get(page) ?? anchorsIn(readPage(page))
  known.set(page, anchors)
  return anchors
}

function faultOf(page: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : normalize(join(dirname(page), path))
  if (target.startsWith('..') || !existsSync(join(root, target))) return `${link}: there is no ${target}`
  if (anchor === undefined) return undefined
  if (statSync(join(root, target)).isDirectory()) return `${link}: a folder has no headings`
  return anchorsOf(target).has(anchor) ? undefined : `${link}: ${target} has no such heading`
}

describe('the links of the Markdown', () => {
  it('are many', () => {
    expect(pages.length).toBeGreaterThan(30)
  })

  it.each(pages)('lead somewhere from %s', (page) => {
    const links = [...prose(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !/^[a-z]+:/.test(link)).flatMap((link) => faultOf(page, link) ?? [])).toEqual([])
  })
})
