// The site of the documentation: TypeDoc reads the pages of Markdown and the types, and writes both.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Application, Comment, CommentTag, Converter, OptionDefaults, PageEvent, ReflectionKind, type DocumentReflection, type NormalizedPath, type ProjectReflection } from 'typedoc'
import { manifest, moduleEntries, root } from '../manifest.ts'
import { documents } from './documents.ts'
import { SiteRouter } from './SiteRouter.ts'
import { headOfSearch, SiteTheme } from './SiteTheme.ts'

/** Where Storybook is beside the site. */
export const storiesPath = 'stories/index.html'

/** On top of each page, from the root of the site. */
const links = { Guides: 'index.html#guides', Reference: 'modules.html', Stories: storiesPath }

export async function createSite(): Promise<Application> {
  const app = await Application.bootstrap({
    entryPoints: Object.values(moduleEntries).map((source) => root + source),
    tsconfig: `${root}src/tsconfig.json`,
    name: manifest.name,
    readme: `${root}README.md`,
    projectDocuments: documents.map(({ path }) => root + path),
    customCss: join(import.meta.dirname, 'site.css'),
    favicon: join(import.meta.dirname, 'favicon.svg'),
    navigationLinks: links,
    navigation: { includeCategories: false, includeGroups: true, includeFolders: false, compactFolders: false, excludeReferences: true },
    sort: ['alphabetical-ignoring-documents'],
    groupOrder: ['Guides', 'Examples', 'Reference', 'Project', 'Functions', '*'],
    highlightLanguages: [...OptionDefaults.highlightLanguages, 'php'],
    // It has no colours for diagrams.
    ignoredHighlightLanguages: ['mermaid'],
    hideGenerator: true,
    disableSources: true,
    disableGit: true,
    excludeExternals: true,
    includeHierarchySummary: false,
    cleanOutputDir: true,
    logLevel: 'Warn',
    // `npm run surface` answers for those of the types.
    validation: { notExported: false, invalidLink: true, invalidPath: true },
    intentionallyNotExported: [],
  })
  app.renderer.defineRouter('site', SiteRouter)
  app.options.setValue('router', 'site')
  app.renderer.defineTheme('site', SiteTheme)
  app.options.setValue('theme', 'site')
  app.renderer.hooks.on('head.begin', headOfSearch)
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => { nameDocument(document) })
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    nameModules(project)
    // The page has the name of the project as its title.
    const [opening] = project.readme ?? []
    if (opening?.kind === 'text') opening.text = opening.text.replace(/^# .+\n/, '')
  })
  app.renderer.on(PageEvent.END, (page) => {
    // TypeDoc writes these as they are given, on pages at any depth.
    const up = '../'.repeat(page.url.split('/').length - 1)
    for (const link of Object.values(links)) page.contents = (page.contents ?? '').replaceAll(`href="${link}"`, `href="${up}${link}"`)
    page.contents = (page.contents ?? '').replace(/<script [^>]*id="tsd-search-script"><\/script>/, '')
  })
  return app
}

function nameDocument(reflection: DocumentReflection): void {
  const { files } = reflection.project
  const path = files.getReflectionPath(reflection)
  const document = documents.find((each) => path === root + each.path)
  if (!document) return
  reflection.name = document.title
  reflection.frontmatter['group'] = document.group
  // Links to the folder of an example lead to its page.
  if (document.path.endsWith('/README.md')) files.registerReflectionPath((root + document.path.replace('/README.md', '')) as NormalizedPath, reflection)
}

/** The entries have the names that are imported. Links to the Markdown of the reference lead to theirs. */
function nameModules(project: ProjectReflection): void {
  for (const reflection of project.children ?? []) {
    if (reflection.kind !== ReflectionKind.Module) continue
    const entry = reflection.name.replace(/\/index$/, '')
    const file = join(root, `docs/reference/${entry}.md`)
    if (existsSync(file)) project.files.registerReflectionPath(file as NormalizedPath, reflection)
    reflection.comment ??= new Comment()
    reflection.comment.blockTags.push(new CommentTag('@group', [{ kind: 'text', text: 'Reference' }]))
    reflection.name = entry === 'index' ? manifest.name : `${manifest.name}/${entry}`
  }
}
