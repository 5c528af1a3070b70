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
  const html = text.kind === 'html' && hasMarkup(text.html) ? text.html : undefined
  const safe = useSafeNodes(html, baseUrl)
  return safe ?? wordsOf(text)
}

/** The words alone, for names, titles and announcements. */
export function wordsOf(text: WikiText): string {
  switch (text.kind) {
    case 'text':
      return text.text
    case 'html':
      return toPlainText(text.html)
    case 'key':
      return text.key
  }
}

function useSafeNodes(html: string | undefined, baseUrl: string): ReactNode {
  const [safe, setSafe] = useState<{ readonly html: string; readonly nodes: ReactNode }>()
  useEffect(() => {
    if (html === undefined) return
    let isWanted = true
    import('./toSafeNodes.tsx').then(
      ({ toSafeNodes }) => {
        if (isWanted) setSafe({ html, nodes: toSafeNodes(html, baseUrl) })
      },
      // Without the sanitiser the plain words stay.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [html, baseUrl])
  return safe !== undefined && safe.html === html ? safe.nodes : undefined
}
