// What the return page says in the language of the flow. The page is small and knows English alone, so the popup is told
// when it leaves.
import { useWordSources } from '../hooks/index.ts'
import type { PageWords } from '../redirect/index.ts'

export function useReturnWords(language = 'en'): PageWords {
  const pairs = [...useWordSources()].reverse().flatMap((source) => Object.entries(source ?? {}))
  const words = pairs.filter(([key]) => key.startsWith('return-'))
  return words.length ? { ...Object.fromEntries(words), lang: language } : {}
}
