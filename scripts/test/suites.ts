// What `npm test` and `npm run test:release` run, in this order as far as there are processors for it.

export interface Suite {
  readonly name: string
  readonly command: string
  /** How many it keeps busy. */
  readonly processors: 1 | 2
  /** Suites whose work it uses. */
  readonly after?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const reports = (name: string) => `.cache/reports/${name}.json`

/** What CI runs, whole. */
export const everyDay: readonly Suite[] = [
  { name: 'package', command: 'npm run test:package', processors: 1 },
  { name: 'lint', command: 'npm run lint', processors: 1 },
  { name: 'size', command: 'tsx scripts/size/size.ts', processors: 1, after: ['package'] },
  { name: 'surface', command: 'tsx scripts/surface/run.ts check', processors: 1, after: ['package'] },
  { name: 'types', command: 'npm run types', processors: 1 },
  { name: 'compilers', command: 'tsx scripts/package/compilers.ts 7.0', processors: 1, after: ['package'] },
  { name: 'browsers', command: 'npm run browsers', processors: 1 },
  { name: 'unit', command: 'vitest run', processors: 2, env: { UNIT_REPORT: reports('unit') } },
  { name: 'e2e', command: 'playwright test --project chromium --project firefox', processors: 2, after: ['browsers', 'package'], env: { E2E_REPORT: 'e2e' } },
  {
    name: 'redirect',
    command: 'playwright test --config test/e2e/redirect --project chromium --project firefox',
    processors: 2,
    after: ['browsers'],
    env: { E2E_REPORT: 'redirect' },
  },
  { name: 'stories', command: 'tsx test/stories/run.ts', processors: 2, after: ['browsers'] },
  { name: 'webkit', command: 'tsx test/webkit/run.ts', processors: 1, after: ['browsers'], env: { WEBKIT_REPORT: 'webkit' } },
  { name: 'wiki', command: 'tsx test/wiki/run.ts', processors: 1, after: ['browsers'], env: { WIKI_REPORT: 'wiki' } },
  {
    name: 'examples',
    command: 'playwright test --config test/examples vite.spec next.spec',
    processors: 1,
    after: ['browsers', 'package'],
    env: { E2E_REPORT: 'examples', EXAMPLE_BROWSERS: 'chromium' },
  },
]

/** What takes too long for every day. */
export const release: readonly Suite[] = [
  { name: 'browsers', command: 'npm run browsers -- orca', processors: 1 },
  { name: 'build', command: 'npm run build', processors: 1 },
  { name: 'lowest', command: 'tsx scripts/package/lowestPeers.ts', processors: 2 },
  { name: 'e2e-rest', command: 'playwright test --project chromiumRest', processors: 2, after: ['browsers', 'build'], env: { E2E_REPORT: 'e2e-rest' } },
  { name: 'e2e-firefox', command: 'playwright test --project firefoxWhole', processors: 2, after: ['browsers', 'build'], env: { E2E_REPORT: 'e2e-firefox' } },
  {
    name: 'redirect-firefox',
    command: 'playwright test --config test/e2e/redirect --project firefoxWhole',
    processors: 2,
    after: ['browsers'],
    env: { E2E_REPORT: 'redirect-firefox' },
  },
  {
    name: 'hundred',
    command: 'playwright test --config test/e2e/redirect --project hundred',
    processors: 2,
    after: ['browsers'],
    env: { E2E_REPORT: 'hundred' },
  },
  { name: 'beside', command: 'playwright test --config test/e2e/beside', processors: 2, after: ['browsers'], env: { E2E_REPORT: 'beside' } },
  { name: 'stories-both-themes', command: 'tsx test/stories/run.ts both-themes', processors: 2, after: ['browsers'] },
  { name: 'stories-firefox-both-themes', command: 'tsx test/stories/run.ts firefox both-themes', processors: 2, after: ['browsers', 'stories-both-themes'] },
  { name: 'orca', command: 'tsx test/orca/run.ts', processors: 2, after: ['browsers'], env: { E2E_REPORT: 'orca' } },
  { name: 'wikis', command: 'tsx test/wiki/run.ts', processors: 2, after: ['browsers'], env: { WIKI_REPORT: 'wikis', WIKI_VERSIONS: 'all' } },
  { name: 'fuzz', command: 'tsx scripts/fuzz/run.ts 20000', processors: 2 },
  { name: 'compilers-all', command: 'tsx scripts/package/compilers.ts', processors: 1, after: ['build'] },
  { name: 'nodes', command: 'tsx scripts/package/nodeVersions.ts', processors: 2 },
  {
    name: 'examples-all',
    command: 'playwright test --config test/examples',
    processors: 2,
    after: ['browsers', 'build'],
    env: { E2E_REPORT: 'examples-all', EXAMPLE_BROWSERS: 'chromium,firefox' },
  },
  { name: 'docs', command: 'tsx scripts/docs/checkSite.ts', processors: 2, after: ['browsers'] },
  { name: 'bench', command: 'tsx scripts/bench/run.ts', processors: 2, after: ['browsers', 'build'] },
]
