// The reference: every export with its documentation, generated from the types by TypeDoc.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, ReflectionKind, type DeclarationReflection } from 'typedoc'
import { anchorsIn } from '../docs/anchors.ts'
import { moduleEntries, root } from '../manifest.ts'
import { undocumented } from './undocumented.ts'

/** Writes a Markdown file for each entry into a folder. Fails if an export refers to a type that no entry exports, or has no documentation. */
export async function writeReference(folder: string): Promise<void> {
  // The options of the Markdown plugin are in no type of TypeDoc's own.
  const markdown = { hidePageHeader: true, hideBreadcrumbs: true, useCodeBlocks: true, expandObjects: true, outputFileStrategy: 'modules', entryFileName: 'README' }
  const app = await Application.bootstrapWithPlugins({
    entryPoints: Object.values(moduleEntries).filter((source) => !source.includes('/testing/')).map((source) => root + source),
    tsconfig: `${root}src/tsconfig.json`,
    plugin: ['typedoc-plugin-markdown'],
    name: 'Reference',
    readme: 'none',
    disableSources: true,
    excludeExternals: true,
    treatWarningsAsErrors: true,
    logLevel: 'Warn',
    intentionallyNotExported: ['FieldBase', 'FieldByType', 'Listed', 'english', 'OnError', 'WireRecord'],
    ...markdown,
  })
  const project = await app.convert()
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc could not document the entries.')
  const messages = project.getReflectionsByKind(ReflectionKind.Interface).filter((one) => one.isDeclaration() && one.name === 'Messages')
  // docs/messages lists them.
  for (const interfaceOfMessages of messages as DeclarationReflection[]) {
    for (const message of [...(interfaceOfMessages.children ?? [])]) project.removeReflection(message)
    delete interfaceOfMessages.groups
  }
  const silent = undocumented(project)
  if (silent.length) throw new Error(`Say what these are:\n${silent.join('\n')}`)
  app.options.setValue('out', folder)
  await app.generateOutputs(project)
  mendAnchors(folder)
}

/** The plugin counts a type and a property of another type as two headings of one name: `#flowactionkind-1` for `FlowAction.kind`. */
function mendAnchors(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const pages = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const anchors = new Map([...pages].map(([name, page]) => [name, anchorsIn(page)]))
  for (const [name, page] of pages) {
    const mended = page.replace(/\(([\w-]+\.md)#([\w-]+?)-\d+\)/g, (link, file: string, anchor: string) => {
      const known = anchors.get(file)
      return known?.has(link.slice(link.indexOf('#') + 1, -1)) === false && known.has(anchor) ? `(${file}#${anchor})` : link
    })
    writeFileSync(join(folder, name), mended)
  }
}
