// Makes the two pages of the gadget: dist/login.js, one script with everything in it, and dist/login.css.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gadget speaks German. Without this, English and what loads all other languages would be in the script, too. */
const oneLanguage = {
  name: 'one-language',
  enforce: 'pre',
  load(id) {
    if (/\/messages\/locales\/en\.js$/.test(id)) return "export { default } from './de.js'"
    if (/\/messages\/locales\/loadLocale\.lazy\.js$/.test(id)) return 'export const loadLocale = async () => ({})'
  },
}

export default defineConfig({
  plugins: [oneLanguage, react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    // ResourceLoader refuses newer syntax.
    target: 'es2016',
    cssTarget: 'esnext',
    lib: { entry: 'src/login.tsx', formats: ['iife'], name: 'login', fileName: () => 'login.js', cssFileName: 'login' },
  },
})
