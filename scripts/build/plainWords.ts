// Leaves out of the built catalogues of words what is in their sources for translators alone.
import type { Plugin } from 'vite'

const catalogue = /\/src\/messages\/.+\.json$/

export function plainWords(): Plugin {
  return {
    name: 'plain-words',
    enforce: 'pre',
    transform(code, id) {
      if (!catalogue.test(id)) return null
      return { code: JSON.stringify(withoutMetadata(JSON.parse(code) as object)), map: { mappings: '' } }
    },
  }
}

export function withoutMetadata(words: object): object {
  return Object.fromEntries(Object.entries(words).filter(([key]) => key !== '@metadata'))
}
