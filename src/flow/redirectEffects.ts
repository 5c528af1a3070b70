// What a redirect does in the world: its popup, and the way of this tab to the identity provider.
import type { ModuleName } from '../protocol/index.ts'
import type { RedirectWindow } from '../redirect/index.ts'
import type { FlowEvent } from './event.ts'
import type { RedirectPort } from './ports.ts'
import type { Redirecting, RedirectPending } from './state.ts'
import { serializeTask } from './taskStorage.ts'
import { matchesState } from './transition/onRedirect.ts'

export interface RedirectEffects {
  /** Opens the popup in the turn of a click, unless it is open. `undefined` if the browser blocks it. */
  readonly openPopup: (attempt: number) => RedirectWindow | undefined
  /** The redirect has its target. `event` is `undefined` for the first subscriber. */
  readonly pend: (state: RedirectPending, event: FlowEvent['kind'] | undefined) => void
  /** The redirect goes on in a popup or in this tab. `event` is `undefined` for the first subscriber. */
  readonly follow: (state: Redirecting, event: FlowEvent['kind'] | undefined) => void
  /** The popup has returned and closes itself. A second identity provider needs another one. */
  readonly release: () => void
  /** Closes the popup, and cancels a redirect of this tab that has not left the page yet. */
  readonly close: () => void
  /** Closes everything, and ends the answers to popups that have returned. */
  readonly stop: () => void
}

/** `module` is the first one of the page. */
export function createRedirectEffects(module: ModuleName, redirect: RedirectPort, send: (event: FlowEvent) => void): RedirectEffects {
  let popup: RedirectWindow | undefined
  let cancelTabRedirect: (() => void) | undefined
  /** Still answers its popup, which may be late. */
  let returned: RedirectWindow | undefined

  function openPopup(attempt: number): RedirectWindow | undefined {
    return (popup ??= redirect.openPopup((event) => { send({ ...event, attempt }) }))
  }

  function reopen(attempt: number): boolean {
    return popup?.reopen() ?? !!openPopup(attempt)
  }

  function close(): void {
    popup?.close()
    cancelTabRedirect?.()
    popup = cancelTabRedirect = undefined
  }

  /** The popup stays if the tab cannot leave: the user may still be on the way there. */
  function redirectInTab({ task, prefill, target, parameterNames, host, label, attempt, isStorageBlocked }: Redirecting): void {
    const html = label?.kind === 'html' ? label.html : ''
    const pending = { module, parameterNames, host, label: html, task: serializeTask({ task, prefill }) }
    const cancel = redirect.redirectInTab(target, pending, !!isStorageBlocked)
    if (cancel === 'storageBlocked') {
      send({ kind: cancel, attempt })
      return
    }
    close()
    cancelTabRedirect = cancel
  }

  return {
    openPopup,
    close,

    pend({ attempt }, event) {
      // The page is back without its popup, and another one needs a click.
      if (!event || event === 'popupLost') close()
      // The user was just told why this tab has not left, and decides.
      else if (event === 'storageBlocked') return
      else if (redirect.prefersTab()) send({ kind: 'redirectInTab' })
      else if (event === 'openPopup' ? reopen(attempt) : openPopup(attempt)) send({ kind: 'popupOpened', attempt })
    },

    follow(state, event) {
      const { target, attempt } = state
      const go = () => { popup?.go(target, (parameters) => matchesState(target, parameters)) }
      switch (event) {
        // The popup was closed when the page was hidden.
        case undefined:
          send({ kind: 'popupLost', attempt })
          return
        case 'popupOpened':
          go()
          return
        case 'redirectInTab':
          redirectInTab(state)
          return
        case 'extendRedirect':
          popup?.extend?.()
          return
        case 'openPopup':
          // Asking for another popup proves presence.
          popup?.extend?.()
          if (reopen(attempt)) go()
          else send({ kind: 'popupBlocked', attempt })
          return
        default:
      }
    },

    release() {
      returned?.close()
      returned = popup
      popup = undefined
    },

    stop() {
      close()
      returned?.close()
      returned = undefined
    },
  }
}
