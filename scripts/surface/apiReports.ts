// The report of the public surface: the declarations of each entry in one file, by API Extractor.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { moduleEntries, root } from '../manifest.ts'

/** Writes `index.api.md`, `hooks.api.md` … from `dist/` into a folder. */
export function writeApiReports(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const entry of Object.keys(moduleEntries)) writeApiReport(entry, folder)
}

function writeApiReport(entry: string, folder: string): void {
  const none = { default: { logLevel: ExtractorLogLevel.None } }
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
      messages: { extractorMessageReporting: none, tsdocMessageReporting: none },
    },
  })
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: (message) => { message.handled = true } })
  if (!succeeded) throw new Error(`API Extractor could not read the declarations of ${entry}.`)
}
