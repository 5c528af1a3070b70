'use client'
// Hands the kit's own words down: English at once, another language as soon as it is there. Who draws a flow by itself
// needs none of them.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import {
  createTranslate,
  loadWords,
  pageWords,
  type MessageKey,
  type Messages,
  type Translate,
} from '../messages/index.ts'

const MessagesContext = /* @__PURE__ */ createContext<readonly (Messages | undefined)[]>([])

export interface MessagesProviderProps {
  /** English where it is missing or not known. */
  readonly language?: string | undefined
  /** Replaces words of the kit. */
  readonly messages?: Messages | undefined
  readonly children: ReactNode
}

export function MessagesProvider({ language = '', messages, children }: MessagesProviderProps) {
  const [locale, setLocale] = useState<readonly [language: string, words: Messages]>()
  useEffect(() => {
    // Without the file the words stay English.
    loadWords(language).then((words) => { setLocale([language, words]) }, () => undefined)
  }, [language])
  const sources = [messages, locale?.[0] === language ? locale[1] : undefined]
  return <MessagesContext.Provider value={sources}>{children}</MessagesContext.Provider>
}

/** Gives what words a message of the page; in English outside of a provider. */
export function useMessages(): Translate {
  return useMessagesOf(pageWords)
}

/** The same for the words that are loaded with what shows them. */
export function useMessagesOf<Key extends MessageKey>(english: Readonly<Record<Key, string>>): Translate<Key> {
  return createTranslate(english, useContext(MessagesContext))
}
