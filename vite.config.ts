// How the package is built. Which files are entries stands in package.json's `exports`. The tests have vitest.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { entries, isExternal } from './scripts/manifest.ts'
import { fileOf, isForClient, sourceName } from './scripts/build/fileOf.ts'
import { plainWords } from './scripts/build/plainWords.ts'

export default defineConfig({
  plugins: [react(), plainWords()],
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
})
