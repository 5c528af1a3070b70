// Puts the text of the start script, and its hash, into the module that exports them.
import type { Plugin } from 'vite'
import { bundleStartScript } from './bundleStartScript.ts'

export async function startText(): Promise<Plugin> {
  const { text, hash } = await bundleStartScript()
  const values = { startScriptText: text, startScriptHash: `'${hash}'` }
  return {
    name: 'start-text',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/start/text.ts')) return null
      const filled = Object.entries(values).reduce(
        // As a function, because a text may contain what a replacement gives a meaning to.
        (all, [name, value]) => all.replace(`${name} = ''`, () => `${name} = ${JSON.stringify(value)}`),
        code,
      )
      if (!filled.includes(JSON.stringify(text))) throw new Error(`${id} has no place for the text.`)
      return { code: filled, map: null }
    },
  }
}
