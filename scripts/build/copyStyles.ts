// Writes the style sheets of the package into dist/.
import { writeFileSync } from 'node:fs'
import { root } from '../manifest.ts'
import { bundleStyles } from './bundleStyles.ts'

for (const [name, css] of Object.entries(await bundleStyles())) writeFileSync(`${root}dist/${name}`, css)
// TypeScript 6 wants types for a style sheet, too.
writeFileSync(`${root}dist/styles.css.d.ts`, 'export {}\n')
