'use client'
// Shows a message of the wiki: as plain text, or as safe HTML if it has markup.
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { lazyCode, useLazyCode } from '../lazy/index.ts'
import { isInBothDirections } from '../messages/index.ts'
import type { WikiMessage } from '../protocol/index.ts'
import { hasMarkup, htmlToPlainText, toPlainText } from './plain-text/index.ts'

/** The props of `<WikiText>`. */
export interface WikiTextProps {
  /** The message, such as the help of a field. Nothing is shown for `undefined`. */
  readonly text: WikiMessage | undefined
  /**
   * The URL that links in the message are resolved against. By default that of the wiki whose flow is around it. Outside of a
   * flow only links with a whole URL stay links.
   */
  readonly baseUrl?: string | undefined
}

/** What all messages of a wiki have in common. */
export interface WikiTextContextValue {
  /** The URL that links are relative to. */
  readonly baseUrl?: string | undefined
  /** The language of the wiki's messages, where the text around them is in another one. */
  readonly lang?: string | undefined
  /** The direction of the language of the wiki's messages, where that is known. */
  readonly direction?: 'ltr' | 'rtl' | undefined
}

const WikiTextContext = /* @__PURE__ */ createContext<WikiTextContextValue>({})

/** Provides what all messages of a wiki have in common. */
export const WikiTextProvider = WikiTextContext.Provider

/**
 * Shows a message of the wiki, in its own direction and language. HTML is sanitised: links to the web, text and plain markup stay,
 * and open in a new tab. Without the sanitiser, which loads on demand, on a server, and if it cannot be loaded, the message is plain
 * text.
 */
export function WikiText({ text, baseUrl }: WikiTextProps): ReactNode {
  const wiki = useContext(WikiTextContext)
  if (!text) return undefined
  const isRich = text.kind === 'html' && hasMarkup(text.html)
  const plain = toPlainText(text)
  // A browser goes by the first letter, which is often that of a name or of a code.
  const direction = isInBothDirections(plain) ? wiki.direction : undefined
  return <bdi lang={wiki.lang} dir={direction}>{isRich ? <SafeHtml html={text.html} baseUrl={baseUrl ?? wiki.baseUrl} /> : plain}</bdi>
}

/** Returns the language of the wiki's messages, where the text around them is in another one. */
export function useWikiTextLang(): string | undefined {
  return useContext(WikiTextContext).lang
}

/** The sanitiser is as large as the rest of the package, so it is only loaded for markup. */
const sanitiser = /* @__PURE__ */ lazyCode('sanitiser', async () => (await import('./renderSafeHtml.lazy.tsx')).renderSafeHtml)

interface SafeHtmlProps {
  readonly html: string
  readonly baseUrl: string | undefined
}

function SafeHtml({ html, baseUrl }: SafeHtmlProps): ReactNode {
  const state = useLazyCode(sanitiser)
  const safe = useMemo(() => (state.kind === 'loaded' ? state.code(html, baseUrl) : undefined), [state, html, baseUrl])
  return safe ?? htmlToPlainText(html)
}
