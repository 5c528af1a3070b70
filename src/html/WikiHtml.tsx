'use client'
// Shows a message of the wiki: as plain text, or as safe HTML if it has markup.
import { useMemo, type ReactNode } from 'react'
import { lazyCode, useLazyCode } from '../hooks/index.ts'
import type { WikiText } from '../protocol/index.ts'
import { hasMarkup, htmlToPlainText } from './plainText.ts'

export interface WikiHtmlProps {
  /** The message, such as the label of a field. */
  readonly text: WikiText
  /** The URL that links in the message are resolved against: that of the wiki's `api.php`. */
  readonly baseUrl: string
}

/**
 * Shows a message of the wiki. HTML is sanitised: links to the web, text and plain markup stay, and open in a new tab. Without
 * the sanitiser, which loads on demand, on a server, and if it cannot be loaded, the message is plain text.
 */
export function WikiHtml({ text, baseUrl }: WikiHtmlProps): ReactNode {
  return text.kind === 'html' && hasMarkup(text.html) ? <SafeHtml html={text.html} baseUrl={baseUrl} /> : toPlainText(text)
}

/** The sanitiser is as large as the rest of the package, so it is only loaded for markup. */
const sanitiser = /* @__PURE__ */ lazyCode('sanitiser', async () => (await import('./renderSafeHtml.lazy.tsx')).renderSafeHtml)

function SafeHtml({ html, baseUrl }: { readonly html: string; readonly baseUrl: string }): ReactNode {
  const state = useLazyCode(sanitiser)
  const safe = useMemo(() => (state.kind === 'loaded' ? state.code(html, baseUrl) : undefined), [state, html, baseUrl])
  return safe ?? htmlToPlainText(html)
}

/** Returns a message without its markup, for names, titles and announcements. */
export function toPlainText(text: WikiText): string {
  return text.kind === 'html' ? htmlToPlainText(text.html) : text.kind === 'text' ? text.text : text.key
}
