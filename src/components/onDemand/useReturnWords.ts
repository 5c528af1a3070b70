// Finds what the return page says in the language of the flow. The page is small and knows English alone, so the window
// is told when it leaves.
import { useEffect, useRef } from 'react'
import { useMessagesOf } from '../../hooks/index.ts'
import { returnWords, type ReturnKey } from '../../messages/return/index.ts'
import type { PageWords } from '../../redirect/index.ts'

export function useReturnWords(language = 'en', tell: (words: PageWords) => void): void {
  const translate = useMessagesOf(returnWords)
  // The keys are those of the file of English words; what else is in it is no text.
  const keys = Object.keys(returnWords).filter((key) => key !== '@metadata') as ReturnKey[]
  // Words that are on their way are blank so far.
  const isOther = (key: ReturnKey) => translate(key).trim() !== '' && translate(key) !== returnWords[key]
  const other = keys.filter(isOther).map((key) => [key, translate(key)])
  // Text, because it is the same as long as the words are.
  const words = JSON.stringify(other.length ? Object.fromEntries([...other, ['lang', language]]) : {})
  const told = useRef('{}')
  useEffect(() => {
    if (words === told.current) return
    told.current = words
    // Made above, of texts alone.
    tell(JSON.parse(words) as PageWords)
  }, [words, tell])
}
