// Makes dist/styles.css of the theme: one file, in the order of its imports.
import { build } from 'esbuild'
import { root } from '../manifest.ts'

await build({
  entryPoints: [`${root}src/theme/styles.css`],
  outfile: `${root}dist/styles.css`,
  bundle: true,
  minify: true,
  logLevel: 'warning',
})
