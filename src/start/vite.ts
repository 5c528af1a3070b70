// react-mediawiki-auth/start/vite: inlines the start script in a page, and preloads what its login needs. Its types are structural copies
// of Vite's, so that Vite is not imported.
import type { ModuleName } from '../protocol/index.ts'
import { preloadsOf, type BuiltFile } from './preloadsOf.ts'
import { startScriptText } from './text.ts'

export type { BuiltFile, ModuleName }

/** The options of the plugin. */
export interface StartScriptOptions {
  /** The `api` of the flow. */
  readonly api: string
  /** The `module` of the flow. `clientlogin` by default. */
  readonly module?: ModuleName | undefined
  /** The `language` of the flow, if it has one. */
  readonly language?: string | undefined
  /** The page that begins with the flow, as a path from the root. `/index.html` by default. */
  readonly page?: string | undefined
  /** The module of the app that has the flow, as the end of its path: `src/Login.tsx`. By default the nearest to the entry of the page. */
  readonly login?: string | undefined
}

/** A tag that Vite writes into the head of the page. */
export interface HtmlTag {
  /** The name of the element. */
  tag: string
  /** Its attributes. */
  attrs: Record<string, string | boolean>
  /** Where it stands. */
  injectTo: 'head'
}

/** What Vite says of a page. */
export interface PageContext {
  /** The path of the page, from the root. */
  readonly path: string
  /** What was built. Not there in development. */
  readonly bundle?: Readonly<Record<string, BuiltFile>> | undefined
  /** The entry of the page. Not there in development. */
  readonly chunk?: BuiltFile | undefined
}

/** A plugin for Vite. */
export interface StartScriptPlugin {
  /** The name of the plugin. */
  readonly name: string
  /** Reads the base of the app's URLs. */
  configResolved(config: { readonly base: string }): void
  /** Writes the script into the page. */
  readonly transformIndexHtml: {
    readonly order: 'post'
    readonly handler: (html: string, context: PageContext) => { html: string; tags: HtmlTag[] }
  }
}

/**
 * Begins the first request of a flow with the page: inlines the start script in its head. A build also preloads the files that the flow
 * needs, where the app imports it by `import()`. With a content security policy the script needs `startScriptHash` or a nonce
 * (`html.cspNonce` of Vite).
 *
 * @see https://vite.dev/guide/api-plugin.html#transformindexhtml
 */
export function startScript({ api, module, language, page = '/index.html', login }: StartScriptOptions): StartScriptPlugin {
  const tag = scriptTag({ 'data-api': api, 'data-module': module, 'data-language': language })
  let base = '/'
  return {
    name: 'react-mediawiki-auth:start-script',
    configResolved(config) { base = config.base },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {}, chunk }) {
        if (path !== page) return { html, tags: [] }
        // A base that is relative leads from the page to the root.
        const prefix = /^\.?\/?$/.test(base) && base !== '/' ? '../'.repeat(path.split('/').length - 2) || './' : base
        const tags = (chunk ? preloadsOf(chunk, bundle, { login, language }) : []).map((file): HtmlTag => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: prefix + file },
          injectTo: 'head',
        }))
        return { html: withScript(html, tag), tags }
      },
    },
  }
}

/** Before any style sheet, for which a script would wait, and after the character set, which has to be near the beginning. */
function withScript(html: string, tag: string): string {
  const place = /<meta\s[^>]*charset[^>]*>/i.exec(html) ?? /<head[^>]*>/i.exec(html)
  const end = place ? place.index + place[0].length : 0
  return html.slice(0, end) + tag + html.slice(end)
}

function scriptTag(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
  return `<script${written.join('')}>${startScriptText}</script>`
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
