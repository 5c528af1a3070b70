// The report of the public surface: the declarations of each entry in one file, by API Extractor.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { moduleEntries, root } from '../manifest.ts'

/** Parts of types that say nothing by themselves, and what a hook only hands to a provider. API Extractor numbers a name that comes twice. */
const unnamed =
  /^(FieldBase|FieldByType|FieldRendererOfAnyType|HeadingProps|Listed|MistypedMessages|OfAttempt|PropsOf[A-Z]\w+|RenderersOfKnownFields|SlotPropsWithoutFallback|Words|StepFormContextValue|WireRecord|english|words)(_\d+)?$/

/** Writes `index.api.md`, `hooks.api.md` … from `dist/` into a folder. Fails if an entry needs a type that it does not export. */
export function writeApiReports(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const missing = Object.keys(moduleEntries).flatMap((entry) => writeApiReport(entry, folder))
  if (missing.length) throw new Error(`An app cannot name these:\n${missing.join('\n')}`)
}

/** Returns a line for each type that the entry needs and does not export. */
function writeApiReport(entry: string, folder: string): readonly string[] {
  const none = { default: { logLevel: ExtractorLogLevel.None } }
  const forgotten = new Set<string>()
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, 'dist', `${entry}.d.ts`),
      compiler: { tsconfigFilePath: join(root, 'src/tsconfig.json') },
      apiReport: {
        enabled: true,
        // A name of a file has no slash.
        reportFileName: entry.replace('/index', '').replace('/', '-'),
        reportFolder: folder,
        reportTempFolder: join(root, '.cache/surface', entry.replace('/', '-')),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      // The reference says what is undocumented; here only the declarations count.
      messages: {
        extractorMessageReporting: { ...none, 'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning } },
        tsdocMessageReporting: none,
      },
    },
  })
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true
      const name = message.messageId === 'ae-forgotten-export' ? /"(\w+)"/.exec(message.text)?.[1] : undefined
      if (name !== undefined && !unnamed.test(name)) forgotten.add(`${entry}: ${name}`)
    },
  })
  if (!succeeded) throw new Error(`API Extractor could not read the declarations of ${entry}.`)
  return [...forgotten]
}
