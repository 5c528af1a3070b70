// Helps to write the style sheets: what a package has, and where the sheets go.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of an installed package. */
export const read = (path) => readFileSync(join(import.meta.dirname, 'node_modules', path), 'utf8')

/** Into the folder that the command line names. */
export function write(files) {
  const [folder] = process.argv.slice(2)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
