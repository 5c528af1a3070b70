// Keeps a widget on the page for as long as a captcha is asked, and a new one for each new captcha: every answer works
// once.
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CaptchaWidget } from '../../fields/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'
import { loadScript } from './loadScript.ts'
import { apiOf, isOnPage, widgets } from './captchaScripts.ts'

export type WidgetState = 'loading' | 'lost' | 'open' | 'solved' | 'failed'

export interface WidgetUse {
  readonly widget: CaptchaWidget
  readonly request: AuthRequest
  readonly script: string
  readonly nonce: string | undefined
  readonly language: string | undefined
  /** Told of an answer, and of none when it is no longer worth anything. */
  readonly answer: (word: string) => void
}

interface HeldWidget {
  readonly place: RefObject<HTMLDivElement | null>
  readonly state: WidgetState
  readonly loadAgain: () => void
}

export function useWidget(use: WidgetUse): HeldWidget {
  const { request, widget, script } = use
  const place = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<{ readonly of: AuthRequest; readonly state: WidgetState }>()
  const [tries, setTries] = useState(1)
  const latest = useRef(use)
  useEffect(() => {
    latest.current = use
  })
  useEffect(() => {
    const holder = document.createElement('div')
    place.current?.append(holder)
    const abort = new AbortController()
    const tell = (state: WidgetState) => { if (!abort.signal.aborted) setShown({ of: request, state }) }
    openWidget(holder, () => latest.current, tell, abort.signal).catch(() => { tell('lost') })
    return () => {
      abort.abort()
      holder.remove()
    }
  }, [request, widget, script, tries])
  const loadAgain = () => {
    setShown(undefined)
    setTries(tries + 1)
  }
  return { place, state: shown?.of === request ? shown.state : 'loading', loadAgain }
}

async function openWidget(
  holder: HTMLElement,
  current: () => WidgetUse,
  tell: (state: WidgetState) => void,
  signal: AbortSignal,
): Promise<void> {
  const { widget, script, nonce, language, request } = current()
  const { key } = request.metadata
  if (!isOnPage(widget)) await loadScript(script, nonce)
  const api = await apiOf(widget)
  if (signal.aborted) return
  const answer = (word: string, state: WidgetState) => {
    if (signal.aborted) return
    current().answer(word)
    tell(state)
  }
  tell('open')
  const id = api.render(holder, {
    sitekey: typeof key === 'string' ? key : '',
    callback: (word) => { answer(word, 'solved') },
    'expired-callback': () => { answer('', 'open') },
    'error-callback': () => { answer('', 'failed') },
    ...(language !== undefined && { [widgets[widget].language]: language }),
  })
  signal.addEventListener('abort', () => { api.remove?.(id) })
}
