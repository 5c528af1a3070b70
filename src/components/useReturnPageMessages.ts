// The messages of the return page in the language of the flow. They are sent to the popup, because its script knows only
// English.
import { useWords } from '../hooks/index.ts'
import type { ReturnPageMessages } from '../redirect/index.ts'

export function useReturnPageMessages(): ReturnPageMessages {
  const { language = 'en', sources } = useWords()
  const entries = [...sources].reverse().flatMap((source) => Object.entries(source ?? {}))
  const messages = entries.filter(([key]) => key.startsWith('return-'))
  return messages.length ? { ...Object.fromEntries(messages), lang: language } : {}
}
