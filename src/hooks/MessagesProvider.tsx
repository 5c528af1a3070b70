'use client'
// Hands the kit's own words down: English at once, another language as soon as it is there, and until then nothing to read.
// Who draws a flow by itself needs none of them.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import {
  createTranslate,
  loadWords,
  pageWords,
  wordsFor,
  type Messages,
  type Translate,
  type WordSources,
} from '../messages/index.ts'
import { useScriptFailure, type ScriptFailure } from './lazyCode.ts'

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
  const [failure, setFailure] = useState<ScriptFailure>()
  useEffect(() => loadWords(language, setWords, () => { setFailure({ kind: 'script', part: `locales/${language}` }) }), [language])
  useScriptFailure(failure)
  return <MessagesContext.Provider value={[messages, wordsFor(language, words)]}>{children}</MessagesContext.Provider>
}

/** Gives what words a message of the kit; in English outside of a provider. */
export function useMessages(): Translate {
  return createTranslate(pageWords, useWordSources())
}

/** What replaces English: words of an app, and of another language. */
export function useWordSources(): WordSources {
  return useContext(MessagesContext)
}
