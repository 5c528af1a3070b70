// `npm run theme`: writes the table of custom properties into docs/guides/theming.md anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { root } from '../manifest.ts'
import { readVariables, variableTable } from './readVariables.ts'

const page = `${root}docs/guides/theming.md`
const table = variableTable(readVariables(readFileSync(`${root}src/theme/tokens.css`, 'utf8')))
writeFileSync(page, readFileSync(page, 'utf8').replace(/^\| variable .*(\n\|.*)*/m, () => table))
