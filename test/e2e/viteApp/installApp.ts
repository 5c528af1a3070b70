// Puts examples/vite beside the packed package, as an app's developer has it, and starts Vite's servers for it.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, createLogger, createServer, preview } from 'vite'
import { findFreePort } from '../../../scripts/browsers/findFreePort.ts'
import { root } from '../../../scripts/manifest.ts'
import { packPackage } from '../../../scripts/package/packPackage.ts'

export interface Server {
  readonly origin: string
  /** What is in the terminal. */
  readonly output: string
  readonly stop: () => Promise<void>
}

export type AppVariant =
  /** The example as it stands. */
  | 'example'
  /** With an entry that chooses among more logins than an example shows. */
  | 'looks'

/** Returns the folder of the app. Its types are checked as its own compiler settings say. */
export function installApp(name: string, variant: AppVariant): string {
  if (!existsSync(join(root, 'dist/index.js'))) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
  const { appFolder } = packPackage(name)
  cpSync(join(root, 'examples/vite'), appFolder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  if (variant === 'looks') cpSync(join(import.meta.dirname, 'looks'), join(appFolder, 'src'), { recursive: true })
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', appFolder], { stdio: 'inherit' })
  return appFolder
}

/** Builds the app and serves what was built. */
export async function servePreview(folder: string): Promise<Server> {
  await build({ ...optionsOf(folder), logLevel: 'error' })
  const { lines, customLogger } = terminal()
  const server = await preview({ ...optionsOf(folder), customLogger, preview: await address() })
  server.printUrls()
  return { origin: originOf(server), output: lines.join('\n'), stop: () => server.close() }
}

export async function serveDevelopment(folder: string): Promise<Server> {
  const { lines, customLogger } = terminal()
  const server = await createServer({ ...optionsOf(folder), customLogger, server: await address() })
  await server.listen()
  server.printUrls()
  return { origin: originOf(server), output: lines.join('\n'), stop: () => server.close() }
}

const optionsOf = (folder: string) => ({ root: folder, configFile: join(folder, 'vite.config.ts') })
const address = async () => ({ host: '127.0.0.1', port: await findFreePort(), strictPort: true })
const originOf = ({ resolvedUrls }: { readonly resolvedUrls: { readonly local: readonly string[] } | null }) => new URL(resolvedUrls?.local[0] ?? '').origin

function terminal() {
  const lines: string[] = []
  return { lines, customLogger: { ...createLogger('error'), info: (line: string) => { lines.push(line) } } }
}
