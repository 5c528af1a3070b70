'use client'
// Hands the kit's own words down. Who draws a flow by itself needs none of them.
import { createContext, useContext, type ReactNode } from 'react'
import { createTranslate, type Messages, type Translate } from '../messages/index.ts'
import { useTranslate } from './useTranslate.ts'

const TranslateContext = /* @__PURE__ */ createContext<Translate | undefined>(undefined)

export interface MessagesProviderProps {
  /** English where it is missing or not known. */
  readonly language?: string | undefined
  /** Replaces words of the kit. Keep the object the same between renders. */
  readonly messages?: Messages | undefined
  readonly children: ReactNode
}

export function MessagesProvider({ language, messages, children }: MessagesProviderProps) {
  return <TranslateContext.Provider value={useTranslate(language, messages)}>{children}</TranslateContext.Provider>
}

const english = /* @__PURE__ */ createTranslate()

/** Gives what words a message; in English outside of a provider. */
export function useMessages(): Translate {
  return useContext(TranslateContext) ?? english
}
