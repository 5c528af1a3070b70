'use client'
// Leads those who do not see the page: says what it waits for and what has come, and moves the focus along.
import { useEffect, useRef, useState } from 'react'
import { isError, type FlowState, type PassedState } from '../../flow/index.ts'
import { wordsOf } from '../../html/index.ts'
import { useAuthFlowContext, useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import type { TroubleKey, Translate } from '../../messages/index.ts'
import { modules } from '../../protocol/index.ts'
import type { PageWords } from '../../redirect/index.ts'
import { redirectingWords } from './RedirectWaiting.tsx'
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
  const translate = useMessagesOf(allWords)
  const announcer = useRef<HTMLParagraphElement>(null)
  useReturnWords(language, onReturnWords)
  useFocusMoves(state, autoFocus, () => announcer.current?.closest('.mwa-flow'))
  return (
    <>
      <div className="mwa-still-waiting" role="status">
        {/^(starting|submitting|renewing)$/.test(state.kind) && <LongWait />}
      </div>
      <p ref={announcer} className="mwa-hidden-visually" role="status">
        {announcementOf(state, translate)}
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

/** Errors are alerts of their own. */
function announcementOf(state: FlowState, translate: Translate<TroubleKey>): string | undefined {
  if (state.kind === 'starting') return translate('loading')
  if (state.kind === 'submitting' || state.kind === 'renewing') return translate('submitting')
  if (state.kind === 'redirectReady') return translate('redirect', state.host)
  if (state.kind === 'redirecting') return redirectingWords(state, translate)
  if (state.kind === 'passed') return passedWords(state, translate)
  const notice = state.kind === 'asking' ? state.notice : undefined
  return notice?.kind === 'said' && !isError(notice) && notice.message ? wordsOf(notice.message) : undefined
}

/** The heading has the focus, and says what else there is to say. */
function passedWords({ leg, username }: PassedState, translate: Translate<TroubleKey>): string | undefined {
  return username !== undefined && modules[leg.module].logsIn ? translate('passed-as', username) : undefined
}
