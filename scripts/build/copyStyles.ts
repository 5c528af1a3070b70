// Makes dist/styles.css of the theme: one file, in the order of its imports.
import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { root } from '../manifest.ts'

await build({
  entryPoints: [`${root}src/theme/styles.css`],
  outfile: `${root}dist/styles.css`,
  bundle: true,
  minify: true,
  logLevel: 'warning',
})

// TypeScript 6 wants types for a style sheet, too.
writeFileSync(`${root}dist/styles.css.d.ts`, 'export {}\n')
