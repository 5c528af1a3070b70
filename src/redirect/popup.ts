// The popup of a redirect: opens it in the click, sends it to the target, and reports what it brings back.
import { openChannel } from './channel.ts'
import { parseFormEntries, type FormEntries, type ReceivedMessage } from './messages.ts'
import { removePending } from './pendingRedirect.ts'
import { detectPopupClosed } from './popupClosed.ts'
import { popupName } from './popupName.ts'
import { detectSilentPopup } from './popupSilent.ts'
import { createReturnTimeout } from './returnTimeout.ts'
import type { PopupOptions, RedirectEvent, RedirectWindow, WatchOptions } from './transport.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

/** How long the channel stays open to tell late popups that the redirect is over. */
const lingerMs = 3000

/** The popups of one redirect. The last is the newest. */
interface Popups {
  /** 128 random bits, kept secret: they are the only access to the popups. */
  readonly channelId: string
  readonly returnUrl: URL
  readonly windows: readonly Window[]
  readonly reopen: () => boolean
  readonly close: () => void
}

interface Target {
  readonly url: string
  readonly accepts: (parameters: FormEntries) => boolean
}

/** Opens the popup in the turn of the click. It loads the return page and waits there for its target. */
export function openPopup({ returnUrl, ...options }: PopupOptions): RedirectWindow | undefined {
  const channelId = createChannelId()
  // Without random bits anybody could guess the name of the channel.
  if (channelId === undefined) return undefined
  const windows: Window[] = []
  const launchUrl = new URL(returnUrl)
  launchUrl.hash = `launch=${channelId}`
  const reopen = () => {
    // Without a click the browser would block the popup, and some tell the user so.
    const hasClick = (navigator.userActivation as UserActivation | undefined)?.isActive !== false
    // Never the name of an earlier popup, which may show anything by now.
    const popup = hasClick && window.open(launchUrl.href, popupName(channelId, windows.length), 'popup,width=520,height=680')
    if (popup) windows.push(popup)
    return !!popup
  }
  // The browser would copy it into the popup, which would then take itself for the redirected tab.
  removePending()
  const close = () => { for (const popup of windows) popup.close() }
  return reopen() ? watchPopups({ channelId, returnUrl: new URL(returnUrl), windows, reopen, close }, options) : undefined
}

function createChannelId(): string | undefined {
  const { crypto } = globalThis as Partial<typeof globalThis>
  const bytes = crypto?.getRandomValues(new Uint8Array(16))
  return bytes && Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function watchPopups(popups: Popups, { messages, timeoutMs, onEvent }: WatchOptions): RedirectWindow {
  const { channelId, returnUrl, windows, reopen } = popups
  let target: Target | undefined
  let isOver = false
  let lingering: ReturnType<typeof setTimeout> | undefined
  const channel = openChannel(channelId, { others: () => windows.filter((popup) => !popup.closed), receive })
  const closing = detectPopupClosed(windows, report)
  const silence = detectSilentPopup(windows, returnUrl, reportSilence)
  const timeout = createReturnTimeout(timeoutMs, report)
  channel.send({ kind: 'hello' })

  function receive({ kind, isLinked, parameters }: ReceivedMessage): void {
    if ((kind === 'launched' || kind === 'leaving') && isLinked !== true) warnAboutOpenerPolicy()
    silence.heard()
    if (kind === 'launched') {
      closing.launched(isLinked === true)
      if (isOver) channel.send({ kind: 'ack' })
      else if (target) channel.send({ kind: 'go', target: target.url, messages })
      else channel.send({ kind: 'hello' })
    } else if (kind === 'leaving') {
      closing.left()
      silence.left()
    } else if (kind === 'result') takeResult(parseFormEntries(parameters))
  }

  function takeResult(parameters: FormEntries): void {
    if (!isOver && !target?.accepts(parameters)) return
    // Before the event, whose handler may close the channel.
    channel.send({ kind: 'ack' })
    if (isOver) return
    isOver = true
    stop()
    popups.close()
    lingering = setTimeout(channel.close, lingerMs)
    onEvent({ kind: 'returned', parameters })
  }

  function report(event: RedirectEvent): void {
    const isHint = event.kind === 'popupMaybeClosed' || event.kind === 'returnPageMissing'
    if (!isOver && (!isHint || target)) onEvent(event)
  }

  function reportSilence(): void {
    warnAboutReturnPage()
    report({ kind: 'returnPageMissing' })
  }

  function stop(): void {
    closing.stop()
    silence.stop()
    timeout.stop()
  }

  return {
    go(url, accepts) {
      if (isOver) return
      if (!target) timeout.start()
      target = { url, accepts }
      // A popup that is ready gets the message now. One that launches later asks for it.
      channel.send({ kind: 'go', target: url, messages })
    },
    reopen: () => !isOver && reopen(),
    extend() {
      if (target && !isOver) timeout.start()
    },
    close() {
      clearTimeout(lingering)
      if (!isOver) {
        isOver = true
        // A popup that a provider cut off can only close itself.
        channel.send({ kind: 'cancel' })
        popups.close()
        stop()
      }
      channel.close()
    },
  }
}

const warned = new Set<string>()

/** Also in production: a return page is usually missing only from what was built. */
function warnAboutReturnPage(): void {
  warnOnce(
    'react-mediawiki-auth: the window at the returnUrl has loaded a page that does not call startReturnPage(), so no popup can be ' +
    'used. The README says under "Redirects and popups" what a bundler needs.',
  )
}

function warnAboutOpenerPolicy(): void {
  if (process.env.NODE_ENV === 'production') return
  warnOnce(
    'react-mediawiki-auth: the return page does not see the page that opened it, because one of the two is served with ' +
    'a Cross-Origin-Opener-Policy. Logins still work, but a popup that the user closes goes unnoticed, and one ' +
    'that is done may stay open. Serve the return page without that header.',
  )
}

function warnOnce(warning: string): void {
  if (!warned.has(warning)) console.warn(warning)
  warned.add(warning)
}
