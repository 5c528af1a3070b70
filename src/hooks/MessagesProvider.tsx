'use client'
// Provides the kit's messages: English at once, another locale when it has loaded, and blank text until then. An app that
// draws a flow by itself does not need it.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import {
  createTranslate,
  englishMessages,
  englishWords,
  loadMessages,
  textDirection,
  wordsIn,
  type CheckedMessages,
  type Locale,
  type Messages,
  type Translate,
  type Words,
} from '../messages/index.ts'
import { useScriptFailure, type ScriptFailure } from '../lazy/index.ts'

export const WordsContext = /* @__PURE__ */ createContext<Words>(englishWords)

/** The props of `<MessagesProvider>`. */
export interface MessagesProviderProps {
  /** English by default, and for languages that have no locale. */
  readonly language?: string | undefined
  /** Replaces messages of the kit. */
  readonly messages?: Messages | undefined
  readonly children: ReactNode
}

/** Gives the parts of the kit below it their words, in a language. `<AuthFlow>` and `<AuthFlowProvider>` have their own. */
export function MessagesProvider<Given extends object = Messages>(props: MessagesProviderProps & CheckedMessages<Given>) {
  return <WordsContext.Provider value={useLocale(props.language, props.messages)}>{props.children}</WordsContext.Provider>
}

/** Returns what replaces English: the messages of the app, and those of the locale when they have loaded. */
export function useLocale(language: string | undefined, messages: Messages | undefined): Words {
  const [locale, setLocale] = useState<Locale>()
  const [failure, setFailure] = useState<ScriptFailure>()
  useEffect(() => {
    if (language === undefined) return
    return loadMessages(language, setLocale, () => { setFailure({ kind: 'script', part: `locales/${language}` }) })
  }, [language])
  useScriptFailure(failure)
  return wordsIn(language, messages, locale)
}

/** Returns the function that translates messages of the kit. English outside of a provider. */
export function useMessages(): Translate {
  return createTranslate(englishMessages, useWords())
}

/** Returns what replaces English, and its language. */
export function useWords(): Words {
  return useContext(WordsContext)
}

/** The attributes of an element with words of the kit. It is like the page around it until it is known which language to show. */
interface LanguageProps {
  readonly lang: string | undefined
  readonly dir: 'ltr' | 'rtl' | undefined
}

export function languageProps({ language }: Words): LanguageProps {
  return { lang: language, dir: language === undefined ? undefined : textDirection(language) }
}
