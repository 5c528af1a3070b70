// The components that README.md and the guides show, each with the file that runs it as it stands in the page.
export const drawnSamples = {
  /** On a page before a fake wiki, by test/e2e/guideSamples.spec.ts and test/e2e/guideForm.spec.ts: the samples by their places in the page. */
  inBrowser: {
    'README.md': [0],
    'docs/guides/session.md': [0, 1],
    'docs/guides/renderers.md': [1],
    'docs/guides/headless.md': [0],
    'docs/guides/start.md': [1],
  },
  /** The same text is a file of a test. */
  inFiles: {
    'docs/guides/renderers.md': ['e2e/viteApp/looks/Renderers.tsx'],
    'docs/guides/headless.md': ['e2e/viteApp/looks/ByHand.tsx'],
    'docs/guides/server-rendering.md': ['docs/server/drawLogin.tsx', 'docs/server/prerenderLogin.tsx', 'docs/server/hydrateLogin.tsx'],
    'docs/guides/start.md': ['docs/server/StartScript.tsx'],
    'docs/guides/testing.md': ['docs/samples/stubbedFetch.test.tsx', 'docs/samples/msw.test.tsx'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly unknown[]>>>
