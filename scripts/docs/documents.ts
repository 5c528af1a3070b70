// The pages of Markdown that are on the site, in the order of its navigation.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../manifest.ts'

export interface SiteDocument {
  /** From the root of the project. */
  readonly path: string
  /** Where it stands in the navigation. */
  readonly group: 'Guides' | 'Examples' | 'Project'
  readonly title: string
  /** Its address on the site, without `.html`. */
  readonly url: string
}

/** As README.md lists them. */
const guides = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| \[[^\]]+\]\((docs\/guides\/[\w-]+\.md)\)/gm)].map(([, path = '']) => path)

const examples = readdirSync(join(root, 'examples'))
  .map((name) => `examples/${name}/README.md`)
  .filter((path) => existsSync(join(root, path)))

const ofProject = ['docs/messages/index.md', 'docs/stability.md', 'SECURITY.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'RELEASE-TESTS.md']

export const documents: readonly SiteDocument[] = [
  ...guides.map((path) => documentAt(path, 'Guides')),
  ...['examples/README.md', ...examples].map((path) => documentAt(path, 'Examples')),
  ...ofProject.map((path) => documentAt(path, 'Project')),
]

function documentAt(path: string, group: SiteDocument['group']): SiteDocument {
  const [, title = path] = /^# (.+)$/m.exec(readFileSync(join(root, path), 'utf8')) ?? []
  const url = path.toLowerCase().replace(/^docs\//, '').replace(/\/(readme|index)\.md$/, '').replace(/\.md$/, '')
  return { path, group, title, url }
}
