'use client'
// Shows words of the wiki: plain ones at once, those with markup as soon as the sanitiser is there.
import { useEffect, useState, type ReactNode } from 'react'
import type { WikiText } from '../protocol/index.ts'
import { hasMarkup, toPlainText } from './plainText.ts'

export interface WikiWordsProps {
  readonly text: WikiText
  /** What the links in it are relative to: the address of the wiki's api.php. */
  readonly baseUrl: string
}

export function WikiWords({ text, baseUrl }: WikiWordsProps): ReactNode {
  const html = text.kind === 'html' && hasMarkup(text.html) ? text.html : ''
  const [safe, setSafe] = useState<{ readonly html: string; readonly nodes: ReactNode }>()
  useEffect(() => {
    if (!html) return
    import('./toSafeNodes.tsx').then(
      ({ toSafeNodes }) => { setSafe({ html, nodes: toSafeNodes(html, baseUrl) }) },
      // Without the sanitiser the plain words stay.
      () => undefined,
    )
  }, [html, baseUrl])
  return safe?.html === html ? safe.nodes : wordsOf(text)
}

/** The words alone, for names, titles and announcements. */
export function wordsOf(text: WikiText): string {
  return text.kind === 'html' ? toPlainText(text.html) : text.kind === 'text' ? text.text : text.key
}
