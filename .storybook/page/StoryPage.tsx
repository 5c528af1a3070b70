// The page around a story: a card with the form, and below it the requests that were made.
import type { ReactNode } from 'react'
import type { Wire } from '../wiki/createWire.ts'
import { WireList } from './WireList.tsx'
import './page.css'

export interface StoryPageProps {
  readonly theme: string
  readonly direction: string
  readonly width: string
  readonly wire: Wire
  readonly children: ReactNode
}

export function StoryPage({ theme, direction, width, wire, children }: StoryPageProps) {
  return (
    <div className="story" data-mwa-theme={theme} data-width={width}>
      <div className="story-card" data-direction={direction}>
        {children}
      </div>
      <WireList wire={wire} />
    </div>
  )
}
