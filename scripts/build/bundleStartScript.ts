// Makes the start script: a classic script for the browsers of the package, without imports.
import { build, type Plugin } from 'esbuild'
import { createHash } from 'node:crypto'
import { queries } from '../../src/start/queries.ts'
import { root } from '../manifest.ts'
import { browserTargets } from './browserTargets.ts'

export interface StartScript {
  readonly text: string
  /** As a content security policy names it: `sha256-…`. */
  readonly hash: string
}

export async function bundleStartScript(): Promise<StartScript> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/start.ts`],
    plugins: [evaluated],
    bundle: true, minify: true, format: 'iife', target: browserTargets, write: false, logLevel: 'warning',
    // An app has no tsconfig.json with our paths.
    tsconfigRaw: {},
  })
  const text = outputFiles[0]?.text.trim() ?? ''
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` }
}

/** The queries as they are, without the code that makes them. */
const evaluated: Plugin = {
  name: 'evaluated',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/start\/queries\.ts$/ }, () => ({ contents: `export const queries = ${JSON.stringify(queries)}` }))
  },
}
