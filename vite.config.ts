// How the package is built and how its unit tests run. Which files are entries stands in package.json's `exports`.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { entries, isExternal } from './scripts/manifest.ts'
import { fileOf, isForClient, sourceName } from './scripts/build/fileOf.ts'
import { plainWords } from './scripts/build/plainWords.ts'

/** Named here alone: what the configuration says of a report wins over vitest's arguments. */
const reportFile = process.env.UNIT_REPORT ?? (process.env.CI ? '.cache/reports/unit.json' : undefined)

export default defineConfig({
  plugins: [react(), plainWords()],
  resolve: { tsconfigPaths: true },
  build: {
    lib: { entry: entries, formats: ['es'] },
    target: 'es2022',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: isExternal,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, facadeModuleId }) => `${facadeModuleId === null ? name : sourceName(facadeModuleId)}.js`,
        // Of an entry the bundler keeps it.
        banner: ({ isEntry, moduleIds }) => (!isEntry && moduleIds.some(isForClient) ? "'use client';" : ''),
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf, debugName: 'fileOf' }] },
      },
      // With the files named as above, an entry gives what it says and nothing else.
      preserveEntrySignatures: 'allow-extension',
      onLog: (level, log, report) => {
        // Rolldown says that the directive "may" be lost; checkPackage.ts asserts that it is not.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
  test: {
    reporters: reportFile === undefined ? ['default'] : ['default', ['json', { outputFile: reportFile }]],
    projects: [
      project('logic', 'test/**/*.test.ts', 'node'),
      project('interface', 'test/**/*.test.tsx', 'jsdom'),
    ],
  },
})

/** A test without markup runs without a DOM; one that needs it says `// @vitest-environment jsdom` at its top. */
function project(name: string, include: string, environment: 'node' | 'jsdom') {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      exclude: ['test/e2e/**', 'test/wiki/**'],
      environment,
      setupFiles: ['test/setup.ts'],
      // A busy machine is no fault of the code.
      testTimeout: 15_000,
      restoreMocks: true,
      unstubGlobals: true,
    },
  }
}
