// How `react-mediawiki-auth/browser` is built: one file for pages without a bundler, ready for production. Its peers stay bare imports,
// for an import map, and the locales are those beside it.
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { entries, isPeer, root } from '../manifest.ts'
import { browserTargets } from './browserTargets.ts'
import { plainWords } from './plainWords.ts'

export default defineConfig({
  root,
  plugins: [localesBeside(), react(), plainWords()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: { entry: { browser: entries['browser'] ?? '' }, formats: ['es'] },
    target: browserTargets,
    emptyOutDir: false,
    // The licences of what is in it. Those files want to be beside their code.
    license: { fileName: 'browser.licenses.md' },
    rolldownOptions: {
      external: isPeer,
      output: {
        entryFileNames: '[name].js',
        codeSplitting: false,
        minify: true,
        postFooter: '/*! react-mediawiki-auth, MIT licence. Those of the packages in this file are in browser.licenses.md. */',
      },
    },
  },
})

/** Leaves the locales where the other build puts them: few pages need one, and none needs all. */
function localesBeside(): Plugin {
  return {
    name: 'locales-beside',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, locale] = /^\.\/([\w-]+)\.json$/.exec(source) ?? []
      if (locale === undefined || importer?.includes('/messages/locales/') !== true) return null
      return { id: `./messages/locales/${locale}.js`, external: true }
    },
  }
}
