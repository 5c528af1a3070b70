'use client'
// Tells what shows messages of a wiki where their links lead, and in which language they are.
import { useMemo, type ReactNode } from 'react'
import { WikiTextProvider } from '../html/index.ts'
import { useWords } from './MessagesProvider.tsx'
import { wikiTextContext } from './texts/wikiTextContext.ts'

export interface WikiMessagesProviderProps {
  readonly api: string
  /** The language of the wiki's messages, where it is known. */
  readonly language: string | undefined
  readonly children: ReactNode
}

/** Render it inside the words of the kit: the wiki's messages are marked where they are in another language. */
export function WikiMessagesProvider({ api, language, children }: WikiMessagesProviderProps) {
  const words = useWords()
  const value = useMemo(() => wikiTextContext(api, language, words.language), [api, language, words.language])
  return <WikiTextProvider value={value}>{children}</WikiTextProvider>
}
