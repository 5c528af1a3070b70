'use client'
// Shows words of the wiki: plain ones at once, those with markup as soon as the sanitiser is there.
import { useMemo, type ReactNode } from 'react'
import { lazyCode, useLazyCode } from '../hooks/index.ts'
import type { WikiText } from '../protocol/index.ts'
import { hasMarkup, toPlainText } from './plainText.ts'

export interface WikiWordsProps {
  readonly text: WikiText
  /** What the links in it are relative to: the address of the wiki's api.php. */
  readonly baseUrl: string
}

export function WikiWords({ text, baseUrl }: WikiWordsProps): ReactNode {
  return text.kind === 'html' && hasMarkup(text.html) ? <SafeHtml html={text.html} baseUrl={baseUrl} /> : wordsOf(text)
}

/** The sanitiser is as large as the rest of the kit, so that only markup brings it. */
const sanitiser = /* @__PURE__ */ lazyCode('sanitiser', async () => (await import('./toSafeNodes.lazy.tsx')).toSafeNodes)

/** Without the sanitiser the plain words stay. */
function SafeHtml({ html, baseUrl }: { readonly html: string; readonly baseUrl: string }): ReactNode {
  const state = useLazyCode(sanitiser)
  return useMemo(() => (state.kind === 'loaded' ? state.code(html, baseUrl) : toPlainText(html)), [state, html, baseUrl])
}

/** The words alone, for names, titles and announcements. */
export function wordsOf(text: WikiText): string {
  return text.kind === 'html' ? toPlainText(text.html) : text.kind === 'text' ? text.text : text.key
}
