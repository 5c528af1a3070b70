// The reference: every export with its documentation, generated from the types by TypeDoc.
import { Application } from 'typedoc'
import { moduleEntries, root } from '../manifest.ts'

/** Writes a Markdown file for each entry into a folder. Fails if an export refers to a type that no entry exports. */
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
  app.options.setValue('out', folder)
  await app.generateOutputs(project)
}
