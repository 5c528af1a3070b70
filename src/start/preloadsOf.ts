// Finds the files of a build that a flow needs and that a page does not load by itself: the app imports them by `import()`.

/** A file as a bundler of Rollup's kind tells of it. */
export interface BuiltFile {
  /** Its path in the folder of the build. */
  readonly fileName: string
  /** Loaded with it. */
  readonly imports?: readonly string[] | undefined
  /** The files that it imports on demand. */
  readonly dynamicImports?: readonly string[] | undefined
  /** The paths of the modules in it. */
  readonly moduleIds?: readonly string[] | undefined
  /** The module that it was made for. */
  readonly facadeModuleId?: string | null | undefined
}

export type Built = Readonly<Record<string, BuiltFile>>

export interface Wanted {
  /** The end of the path of the module that has the flow. */
  readonly login: string | undefined
  /** The language whose words are wanted, too. */
  readonly language: string | undefined
}

/** In this file of the package are the flows, however an app draws them. */
const flowModule = '/react-mediawiki-auth/dist/flow/index.js'

export function preloadsOf(entry: BuiltFile, built: Built, { login, language }: Wanted): readonly string[] {
  const isOfLogin = ({ facadeModuleId, moduleIds = [] }: BuiltFile) =>
    login === undefined ? moduleIds.some((id) => id.endsWith(flowModule)) : facadeModuleId?.endsWith(login) ?? false
  const loaded = loadedWith([entry.fileName], built)
  // The nearest level of `import()` that has a flow, with what leads to it.
  let ways: readonly ReadonlySet<string>[] = [loaded]
  const seen = new Set([entry.fileName])
  let found: typeof ways = []
  while (ways.length && !found.length) {
    found = ways.filter((way) => [...way].some((name) => isOfLogin(built[name] ?? { fileName: name })))
    ways = found.length ? [] : ways.flatMap((way) => nextWays(way, built, seen))
  }
  const locale = language === undefined ? undefined : `/react-mediawiki-auth/dist/messages/locales/${language.toLowerCase()}.js`
  const words = Object.values(built).filter(({ moduleIds = [] }) => locale !== undefined && moduleIds.some((id) => id.endsWith(locale)))
  const wanted = [...found.flatMap((way) => [...way]), ...(found.length ? words.map(({ fileName }) => fileName) : [])]
  return [...new Set(wanted)].filter((name) => !loaded.has(name))
}

function nextWays(way: ReadonlySet<string>, built: Built, seen: Set<string>): readonly ReadonlySet<string>[] {
  const next = [...way].flatMap((name) => built[name]?.dynamicImports ?? []).filter((name) => !seen.has(name))
  for (const name of next) seen.add(name)
  return next.map((name) => new Set([...way, ...loadedWith([name], built)]))
}

function loadedWith(names: readonly string[], built: Built, loaded = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (loaded.has(name) || !built[name]) continue
    loaded.add(name)
    loadedWith(built[name].imports ?? [], built, loaded)
  }
  return loaded
}
