'use client'
// Provides the kit's messages: English at once, another locale when it has loaded, and blank text until then. An app that
// draws a flow by itself does not need it.
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import {
  createTranslate,
  loadMessages,
  englishMessages,
  messagesFor,
  type CheckedMessages,
  type Messages,
  type Translate,
  type MessageSources,
} from '../messages/index.ts'
import { useScriptFailure, type ScriptFailure } from '../lazy/index.ts'

export const MessagesContext = /* @__PURE__ */ createContext<MessageSources>([])

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
  return <MessagesContext.Provider value={useLocale(props.language, props.messages)}>{props.children}</MessagesContext.Provider>
}

/** Returns what replaces English: the messages of the app, and those of the locale when they have loaded. */
export function useLocale(language = 'en', messages?: Messages): MessageSources {
  const [loaded, setLoaded] = useState<Messages>()
  const [failure, setFailure] = useState<ScriptFailure>()
  useEffect(() => loadMessages(language, setLoaded, () => { setFailure({ kind: 'script', part: `locales/${language}` }) }), [language])
  useScriptFailure(failure)
  return [messages, messagesFor(language, loaded)]
}

/** Returns the function that translates messages of the kit. English outside of a provider. */
export function useMessages(): Translate {
  return createTranslate(englishMessages, useMessageSources())
}

/** Returns what replaces English: the messages of the app, and a locale. */
export function useMessageSources(): MessageSources {
  return useContext(MessagesContext)
}
