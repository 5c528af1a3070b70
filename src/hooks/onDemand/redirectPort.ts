// The flow's ways to a third party, made of what the app has set.
import type { RedirectPort } from '../../flow/index.ts'
import { noteKey, openWindow, tabStore } from '../../redirect/index.ts'
import { absoluteReturnUrl } from '../absoluteReturnUrl.ts'
import { opensWindows, type RedirectOptions } from '../redirectOptions.ts'

const quarterOfAnHourMs = 15 * 60_000

export function createRedirectPort(current: () => RedirectOptions & { readonly client: { readonly api: string } }): RedirectPort {
  const settings = () => {
    const { client, allowedOrigins, redirect, redirectTimeoutMs = quarterOfAnHourMs, returnWords: words = {}, transport } = current()
    return { api: client.api, allowedOrigins, timeoutMs: redirectTimeoutMs, prefersTab: redirect === 'tab', words, transport }
  }
  return {
    settings,
    open(tell) {
      if (!opensWindows(current())) return undefined
      const returnUrl = absoluteReturnUrl(current())
      const { transport, ...watching } = settings()
      return transport?.open ? transport.open({ ...watching, returnUrl, tell }) : openWindow(returnUrl)
    },
    store: tabStore,
    noteKey,
  }
}
