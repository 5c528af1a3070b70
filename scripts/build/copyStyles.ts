// Writes the style sheets of the package into dist/.
import { writeFileSync } from 'node:fs'
import { root } from '../manifest.ts'
import { bundleStyles } from './bundleStyles.ts'

for (const [name, css] of Object.entries(await bundleStyles())) writeFileSync(`${root}dist/${name}`, css)
