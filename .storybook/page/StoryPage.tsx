// The page around a story: its name, a card with the form, and below it the requests that were made.
import type { ReactNode } from 'react'
import type { Wire } from '../wiki/createWire.ts'
import { WireList } from './WireList.tsx'
import './page.css'

export interface StoryPageProps {
  readonly theme: string
  readonly direction: string
  readonly width: string
  readonly wire: Wire
  /** `undefined` on a page of documentation, which has a title and a `main` of its own. */
  readonly title: string | undefined
  readonly children: ReactNode
}

export function StoryPage({ theme, direction, width, wire, title, children }: StoryPageProps) {
  const Page = title === undefined ? 'div' : 'main'
  return (
    <Page className="story" data-mwa-theme={theme} data-width={width}>
      {title !== undefined && <h1 className="story-title">{title}</h1>}
      <div className="story-card" data-direction={direction}>
        {children}
      </div>
      <WireList wire={wire} />
    </Page>
  )
}
