// Serves README.md and the pages in docs/ as they are.
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Responder } from './responder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export function createDocs(origin: string): Responder {
  const inDocs = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  const pages = new Set(['/README.md', ...inDocs.map((path) => `/docs/${path.replaceAll('\\', '/')}`)])
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    if (!pages.has(pathname)) return false
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(readFileSync(`${root}${pathname.slice(1)}`))
    return true
  }
}
