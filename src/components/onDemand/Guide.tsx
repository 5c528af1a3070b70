'use client'
// Leads those who do not see the page: says what it waits for and what has come, and moves the focus along.
import { useEffect, useRef, useState } from 'react'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import type { PageWords } from '../../redirect/index.ts'
import { Announcement } from './Announcement.tsx'
import { useFocusMoves } from './useFocusMoves.ts'
import { useReturnWords } from './useReturnWords.ts'

const longAfterMs = 10_000

export interface GuideProps {
  readonly autoFocus: boolean
  readonly language: string | undefined
  readonly onReturnWords: (words: PageWords) => void
}

export function Guide({ autoFocus, language, onReturnWords }: GuideProps) {
  const { state } = useAuthFlowContext()
  const announcer = useRef<HTMLParagraphElement>(null)
  useReturnWords(language, onReturnWords)
  useFocusMoves(state, autoFocus, () => announcer.current?.closest('.mwa-flow'))
  return (
    <>
      <div className="mwa-still-waiting" role="status">
        {/^(starting|submitting|renewing)$/.test(state.kind) && <LongWait />}
      </div>
      <p ref={announcer} className="mwa-hidden-visually" role="status">
        <Announcement state={state} />
      </p>
    </>
  )
}

/** A sentence when it takes long. Mount it for as long as the wait lasts. */
function LongWait() {
  const { cancel } = useAuthFlowContext()
  const translate = useMessagesOf(allWords)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setIsLong, longAfterMs, true)
    return () => { clearTimeout(timer) }
  }, [])
  return isLong ? (
    <>
      {translate('still-waiting')}{' '}
      <button type="button" className="mwa-link" onClick={cancel}>
        {translate('cancel')}
      </button>
    </>
  ) : null
}
