// Renders the widget of a captcha service, and a new one for each new captcha, because a token works only once.
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useLatest, type CaptchaFailure, type CaptchaWidget } from '../../hooks/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'
import { waitForCaptchaApi, captchaServices, hasCaptchaApi } from './captchaServices.ts'
import { loadScript } from './loadScript.ts'
import { watchPolicy } from './watchPolicy.ts'

export type CaptchaWidgetState = 'loading' | 'open' | 'solved' | CaptchaFailure['problem']

export interface CaptchaWidgetOptions {
  readonly widget: CaptchaWidget
  readonly request: AuthRequest
  /** The URL of the service's script. */
  readonly script: string
  readonly nonce: string | undefined
  readonly language: string | undefined
  /** Called with the token of a solved captcha, and with an empty string when it has expired or failed. */
  readonly onToken: (token: string) => void
}

export interface CaptchaWidgetHandle {
  /** For the element that the widget is rendered into. */
  readonly containerRef: RefObject<HTMLDivElement | null>
  readonly state: CaptchaWidgetState
  /** Renders another widget, and loads the script again if it failed to load. */
  readonly reload: () => void
}

export function useCaptchaWidget(options: CaptchaWidgetOptions): CaptchaWidgetHandle {
  const { request, widget, script } = options
  const containerRef = useRef<HTMLDivElement>(null)
  const [reported, setReported] = useState<{ readonly request: AuthRequest; readonly state: CaptchaWidgetState }>()
  const [attempt, setAttempt] = useState(1)
  const latest = useLatest(options)
  useEffect(() => {
    const element = document.createElement('div')
    containerRef.current?.append(element)
    const abort = new AbortController()
    let isBlocked = false
    const report = (state: CaptchaWidgetState) => {
      if (!abort.signal.aborted) setReported({ request, state: isBlocked ? 'blocked' : state })
    }
    // The browser says so in a turn of its own, after or before the script fails.
    watchPolicy(script, () => {
      isBlocked = true
      report('blocked')
    }, abort.signal)
    renderWidget(element, () => latest.current, report, abort.signal).catch(() => { report('notLoaded') })
    return () => {
      abort.abort()
      element.remove()
    }
  }, [latest, request, widget, script, attempt])
  const reload = () => {
    setReported(undefined)
    setAttempt(attempt + 1)
  }
  return { containerRef, state: reported?.request === request ? reported.state : 'loading', reload }
}

async function renderWidget(
  element: HTMLElement,
  latest: () => CaptchaWidgetOptions,
  report: (state: CaptchaWidgetState) => void,
  signal: AbortSignal,
): Promise<void> {
  const { widget, script, nonce, language, request } = latest()
  const { key } = request.metadata
  if (!hasCaptchaApi(widget)) await loadScript(script, nonce)
  const api = await waitForCaptchaApi(widget)
  if (signal.aborted) return
  const settle = (token: string, state: CaptchaWidgetState) => {
    if (signal.aborted) return
    latest().onToken(token)
    report(state)
  }
  report('open')
  const id = api.render(element, {
    sitekey: typeof key === 'string' ? key : '',
    callback: (token) => { settle(token, 'solved') },
    'expired-callback': () => { settle('', 'open') },
    'error-callback': () => { settle('', 'failed') },
    ...(language !== undefined && { [captchaServices[widget].languageOption]: language }),
  })
  signal.addEventListener('abort', () => { api.remove?.(id) })
}
