// Writes the start script into dist/.
import { writeFileSync } from 'node:fs'
import { root } from '../manifest.ts'
import { bundleStartScript } from './bundleStartScript.ts'

const { text } = await bundleStartScript()
writeFileSync(`${root}dist/start.js`, text)
