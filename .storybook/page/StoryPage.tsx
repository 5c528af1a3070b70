// The page around a story: its name, a card with the form, and below it the requests that were made.
import type { ReactNode } from 'react'
import { languageOfApp } from '../../stories/words/appWords.ts'
import { AppLanguage } from '../../stories/words/useAppWords.ts'
import { textDirection, toLanguageTag } from '../../src/messages/index.ts'
import type { Wire } from '../wiki/createWire.ts'
import { WireList } from './WireList.tsx'
import './page.css'

export interface StoryPageProps {
  readonly theme: string
  readonly direction: string
  readonly width: string
  /** Of the app around the form. */
  readonly language: string
  readonly wire: Wire
  /** `undefined` on a page of documentation, which has a title and a `main` of its own. */
  readonly title: string | undefined
  readonly children: ReactNode
}

export function StoryPage({ theme, direction, width, language, wire, title, children }: StoryPageProps) {
  const Page = title === undefined ? 'div' : 'main'
  return (
    <Page className="story" data-mwa-theme={theme} data-width={width}>
      {title !== undefined && <h1 className="story-title">{title}</h1>}
      <div className="story-card" data-direction={direction} lang={toLanguageTag(languageOfApp(language))} dir={direction === 'auto' ? textDirection(languageOfApp(language)) : direction}>
        <AppLanguage value={language}>{children}</AppLanguage>
      </div>
      <WireList wire={wire} />
    </Page>
  )
}
