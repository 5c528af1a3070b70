// The start script as it is built: small, a classic script, and the same text for every page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bundleStartScript } from '../../scripts/build/bundleStartScript.ts'
import { startText } from '../../scripts/build/startText.ts'
import { root } from '../../scripts/manifest.ts'
import { queries } from '../../src/start/queries.ts'

it('is a classic script of 0.7 kB, with the queries and without what makes them', async () => {
  const { text } = await bundleStartScript()
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(700)
  expect(text).not.toMatch(/\b(import|export)\b|<\/?script|<!--|securitySensitiveOperation/)
  for (const query of Object.values(queries)) expect(text).toContain(query)
})

it('has the hash that the guide names', async () => {
  const { hash } = await bundleStartScript()
  expect(readFileSync(join(root, 'docs/guides/start.md'), 'utf8')).toContain(`'${hash}'`)
})

it('is what the module of the text exports', async () => {
  const { text, hash } = await bundleStartScript()
  const { transform } = await startText() as { transform: (code: string, id: string) => { code: string } | null }
  const source = join(root, 'src/start/text.ts')
  const filled = transform(readFileSync(source, 'utf8'), source)?.code
  expect(filled).toContain(`startScriptText = ${JSON.stringify(text)}`)
  expect(filled).toContain(`startScriptHash = ${JSON.stringify(`'${hash}'`)}`)
  expect(transform('', '/app/main.ts')).toBeNull()
})
