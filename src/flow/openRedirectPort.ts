// The redirects of a flow outside of React: an app opens the address in its own way.
import { exceptionOf } from '../protocol/index.ts'
import { checkTarget, type OpenRedirect, type RedirectEvent, type RedirectOutcome, type RedirectRequest, type RedirectWindow, type TargetRules } from '../redirect/index.ts'
import type { RedirectPort } from './ports.ts'
import type { FlowState } from './state.ts'

export interface RedirectAccess extends TargetRules {
  /** Without it, a redirect stays pending. */
  readonly openRedirect: OpenRedirect | undefined
  readonly getState: () => FlowState
}

export function createOpenRedirectPort({ openRedirect, getState, ...rules }: RedirectAccess): RedirectPort {
  return {
    openPopup: (onEvent) => openRedirect && redirectWindow(openRedirect, getState, onEvent),
    // No command of this flow asks for it.
    redirectInTab: () => 'storageBlocked',
    consumeReturn: () => undefined,
    checkTarget(target) {
      const checked = checkTarget(target, rules)
      return checked.kind === 'safe' ? checked : undefined
    },
    prefersTab: () => false,
  }
}

/** Nothing is opened before there is an address. */
function redirectWindow(openRedirect: OpenRedirect, getState: () => FlowState, onEvent: (event: RedirectEvent) => void): RedirectWindow {
  let waiting: AbortController | undefined

  function close(): void {
    waiting?.abort()
    waiting = undefined
  }

  async function follow(request: RedirectRequest): Promise<void> {
    const outcome = await outcomeOf(openRedirect, request)
    if (request.signal.aborted) return
    const isForeign = outcome.kind === 'returned' && !request.accepts(outcome.parameters)
    onEvent(isForeign || outcome.kind === 'closed' ? { kind: 'popupClosed' } : outcome)
  }

  return {
    go(url, accepts) {
      close()
      const state = getState()
      if (state.kind !== 'redirecting') return
      waiting = new AbortController()
      void follow({ url, host: state.host, parameterNames: state.parameterNames, accepts, signal: waiting.signal })
    },
    reopen: () => true,
    close,
  }
}

async function outcomeOf(openRedirect: OpenRedirect, request: RedirectRequest): Promise<RedirectOutcome> {
  try {
    return await openRedirect(request)
  } catch (error) {
    if (!request.signal.aborted) exceptionOf(error)
    return { kind: 'closed' }
  }
}
