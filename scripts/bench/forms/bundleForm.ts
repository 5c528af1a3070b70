// Bundles the page of one form as an app would, with the built package, and weighs what it loads.
import { gzipSync } from 'node:zlib'
import { bundle } from '../../size/bundle.ts'
import { root } from '../../manifest.ts'

export interface FormSource {
  /** As the tables call it. */
  readonly name: string
  /** The file, and what it exports. */
  readonly file: string
  readonly component: string
  /** A folder of packages beside those of the project. */
  readonly packages?: string | undefined
}

export interface BundledForm extends FormSource {
  /** The files that the page loads, the entry last. */
  readonly firstLoad: readonly string[]
  /** By file names. */
  readonly scripts: ReadonlyMap<string, Buffer>
  /** What the form takes input with, gzipped, without React. */
  readonly bytes: number
}

/** As esbuild names what has no file. */
const entry = 'stdin.js'
const react = ['react', 'react-dom']

export async function bundleForm(source: FormSource): Promise<BundledForm> {
  const { file, component, packages } = source
  const shared = { appFolder: root, packages }
  const form = JSON.stringify(file)
  const page = `import { showForm } from ${JSON.stringify(`${import.meta.dirname}/showForm.tsx`)}\nimport { ${component} } from ${form}\nshowForm(${component})`
  const chunks = await bundle({ ...shared, code: page, external: [] })
  const ownChunks = await bundle({ ...shared, code: `export { ${component} } from ${form}`, external: react })
  const bytes = ownChunks.filter(({ isFirstLoad }) => isFirstLoad).reduce((sum, chunk) => sum + chunk.bytes, 0)
  const firstLoad = chunks.filter(({ isFirstLoad }) => isFirstLoad).map((chunk) => chunk.file)
  return { ...source, bytes, firstLoad: [...firstLoad.filter((name) => name !== entry), entry], scripts: new Map(chunks.map((chunk) => [chunk.file, gzipSync(chunk.code, { level: 9 })])) }
}
