// Puts a fake wiki behind the development server and the preview server of Vite. Its types are structural copies of Vite's, so
// that Vite is not imported and any version of it takes the plugin.
import { createFakeWiki } from './createFakeWiki.ts'
import { demoAccounts } from './options/demoAccounts.ts'
import type { FakeUser, FakeWikiOptions } from './options/fakeWikiOptions.ts'
import { toNodeListener, type NodeRequest, type NodeResponse } from './serve/toNodeListener.ts'

export type { FakePasskey, FakeProvider, FakeUser, FakeWikiFeatures, FakeWikiOptions, Json, JsonObject, MessageCatalogue, NodeRequest, NodeResponse, PasskeyClaim, PasswordPolicy, SecondFactorId, VerifyPasskey } from './index.ts'

export interface ViteServer {
  readonly middlewares: { use(handler: (request: NodeRequest, response: NodeResponse, next: () => void) => void): unknown }
  readonly resolvedUrls: { readonly local: readonly string[]; readonly network: readonly string[] } | null
  readonly config: { readonly logger: { info(message: string): void } }
  printUrls(): void
}

/** A plugin for Vite. It does nothing to what is built. */
export interface FakeWikiPlugin {
  readonly name: string
  configureServer(server: ViteServer): void
  configurePreviewServer(server: ViteServer): void
}

/**
 * Serves a fake wiki at `/w/api.php`, or at the path that `api` names, with the pages of its identity providers beside it. Its
 * address is that of the server. The terminal lists its accounts with their passwords. It keeps everything in memory, so a
 * restart of the server makes a new one.
 */
export function fakeWiki(options: FakeWikiOptions = {}): FakeWikiPlugin {
  const wiki = createFakeWiki(options)
  const { pathname } = new URL(wiki.api)
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1)
  const listen = toNodeListener(wiki)
  const addTo = (server: ViteServer) => {
    server.middlewares.use((request, response, next) => {
      if (request.url?.startsWith(folder)) listen(request, response)
      else next()
    })
    const printUrls = server.printUrls.bind(server)
    server.printUrls = () => {
      printUrls()
      const [origin] = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
      server.config.logger.info(describeWiki(origin === undefined ? pathname : new URL(pathname, origin).href, options.users))
    }
  }
  return { name: 'react-mediawiki-auth:fake-wiki', configureServer: addTo, configurePreviewServer: addTo }
}

interface Row {
  readonly username: string
  readonly password: string
  readonly shows?: string | undefined
}

/** Looks like Vite's own list of URLs. */
function describeWiki(address: string, users: readonly FakeUser[] | undefined): string {
  const rows: readonly Row[] = users?.map(({ name, password }) => ({ username: name, password })) ?? demoAccounts
  const widthOf = (column: 'username' | 'password') => Math.max(...rows.map((row) => row[column].length))
  const [names, passwords] = [widthOf('username'), widthOf('password')]
  const lines = rows.map(({ username, password, shows = '' }) => `     ${username.padEnd(names)}  ${password.padEnd(passwords)}  ${shows}`.trimEnd())
  return [`  ➜  Fake wiki: ${address}, with these accounts:`, ...lines].join('\n')
}
