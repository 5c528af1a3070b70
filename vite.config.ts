// How the package is built, except `/browser`, which is one file: scripts/build/browser.config.ts. The entries are listed in the
// `exports` of package.json. The tests use vitest.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { isExternal, moduleEntries } from './scripts/manifest.ts'
import { browserTargets } from './scripts/build/browserTargets.ts'
import { english, fileOf, isForClient, sourceName } from './scripts/build/fileOf.ts'
import { startText } from './scripts/build/startText.ts'
import { plainWords } from './scripts/build/plainWords.ts'

export default defineConfig({
  plugins: [react(), plainWords(), await startText()],
  build: {
    lib: { entry: { ...moduleEntries, [english]: `src/${english}.json` }, formats: ['es'] },
    target: browserTargets,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: isExternal,
      output: {
        // The sources are in the package.
        sourcemapExcludeSources: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, facadeModuleId }) => `${facadeModuleId === null ? name : sourceName(facadeModuleId)}.js`,
        // The bundler keeps the directive of an entry by itself.
        banner: ({ isEntry, moduleIds }) => (!isEntry && moduleIds.some(isForClient) ? "'use client';" : ''),
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf, debugName: 'fileOf' }] },
      },
      // Keeps exactly the exports that an entry declares.
      preserveEntrySignatures: 'allow-extension',
      onLog: (level, log, report) => {
        // Rolldown warns that the directive may be lost. checkPackage.ts asserts that it is not.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})
