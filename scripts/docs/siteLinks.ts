// The links of a built site that lead nowhere.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'

/** Returns a line for each. Storybook, below `stories/`, has an address of its own for each story: its scripts read them. */
export function deadLinksIn(folder: string): readonly string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html') && !path.startsWith(`stories${sep}`))
  const ids = new Map(pages.map((page) => [page, idsIn(join(folder, page))]))
  return pages.flatMap((page) => {
    const links = new Set([...readFileSync(join(folder, page), 'utf8').matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')))
    return [...links].filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link)).map((link) => `${page}: ${link}`)
  })

  function leadsSomewhere(page: string, link: string): boolean {
    const [path = '', anchor = ''] = decodeURI(link).split('#')
    // As a host of static pages does it.
    const file = /(^|[./])\/?$/.test(path) ? `${path}/index.html` : path
    const target = path === '' ? page : relative('', normalize(join(dirname(page), file)))
    const isFile = existsSync(join(folder, target)) && statSync(join(folder, target)).isFile()
    const known = ids.get(target)
    return isFile && (anchor === '' || known === undefined || known.has(anchor))
  }
}

function idsIn(file: string): ReadonlySet<string> {
  return new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
}
