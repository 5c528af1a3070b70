// Makes the two style sheets of the package of one source.
import { build } from 'esbuild'
import { root } from '../manifest.ts'

export type StyleSheets = Readonly<Record<'styles.css' | 'styles.layer.css', string>>

/** Each is one file, in the order of the imports. They differ only in the cascade layer around the second. */
export async function bundleStyles(): Promise<StyleSheets> {
  const { outputFiles } = await build({ entryPoints: [`${root}src/theme/styles.css`], bundle: true, minify: true, write: false, logLevel: 'warning' })
  const css = outputFiles[0]?.text.trim() ?? ''
  return { 'styles.css': `${css}\n`, 'styles.layer.css': `@layer mwa{${css}}\n` }
}
