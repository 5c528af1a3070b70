'use client'
// Hands the kit's own words down: English at once, another language as soon as it is there, and until then nothing to read.
// Who draws a flow by itself needs none of them.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import {
  createTranslate,
  loadWords,
  pageWords,
  wordsFor,
  type MessageKey,
  type Messages,
  type Translate,
  type WordSources,
} from '../messages/index.ts'

const MessagesContext = /* @__PURE__ */ createContext<WordSources>([])

export interface MessagesProviderProps {
  /** English where it is missing or not known. */
  readonly language?: string | undefined
  /** Replaces words of the kit. */
  readonly messages?: Messages | undefined
  readonly children: ReactNode
}

export function MessagesProvider({ language = 'en', messages, children }: MessagesProviderProps) {
  const [words, setWords] = useState<Messages>()
  useEffect(() => loadWords(language, setWords), [language])
  return <MessagesContext.Provider value={[messages, wordsFor(language, words)]}>{children}</MessagesContext.Provider>
}

/** Gives what words a message of the page; in English outside of a provider. */
export function useMessages(): Translate {
  return useMessagesOf(pageWords)
}

/** The same for the words that are loaded with what shows them. */
export function useMessagesOf<Key extends MessageKey>(english: Readonly<Record<Key, string>>): Translate<Key> {
  return createTranslate(english, useWordSources())
}

/** What replaces English: words of an app, and of another language. */
export function useWordSources(): WordSources {
  return useContext(MessagesContext)
}
