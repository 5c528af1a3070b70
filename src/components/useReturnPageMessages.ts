// What the return page says in the language of the flow. The page is small and knows English alone, so the popup is told
// when it leaves.
import { useMessageSources } from '../hooks/index.ts'
import type { ReturnPageMessages } from '../redirect/index.ts'

export function useReturnPageMessages(language = 'en'): ReturnPageMessages {
  const pairs = [...useMessageSources()].reverse().flatMap((source) => Object.entries(source ?? {}))
  const words = pairs.filter(([key]) => key.startsWith('return-'))
  return words.length ? { ...Object.fromEntries(words), lang: language } : {}
}
