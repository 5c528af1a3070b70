// Puts what the page imports into public/vendor. Run it again after an update. React and the others are on npm for bundlers alone:
// they have no modules for a browser, or ask for `process`.
import { build } from 'esbuild'
import { cp } from 'node:fs/promises'

const packages = ['react', 'react/jsx-runtime', 'react-dom/client', 'react-hook-form', '@tanstack/react-query']

/** A module that exports by name what the package exports, which a browser cannot tell of CommonJS. */
const named = {
  name: 'named',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'entry-point' ? { path, namespace: 'named' } : undefined))
    onLoad({ filter: /./, namespace: 'named' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default' && name !== 'module.exports')
      return { contents: `export { ${names.join()} } from '${path}'`, resolveDir: import.meta.dirname }
    })
  },
}

await build({
  entryPoints: packages.map((name) => ({ in: name, out: name })),
  plugins: [named],
  outdir: 'public/vendor',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
})

await cp('node_modules/react-mediawiki-auth/dist', 'public/vendor/react-mediawiki-auth', { recursive: true })
