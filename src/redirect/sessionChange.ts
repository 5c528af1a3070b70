// Tells all pages of an app that who is logged in may have changed. It does not say who: each page asks the wiki.
import { openBroadcast } from './channel.ts'

/** `api` is the URL of the wiki's `api.php`. The message reaches this page, too. */
export function announceSessionChange(api: string): void {
  const channel = openBroadcast(channelName(api))
  channel?.postMessage(1)
  channel?.close()
  // Without a channel other tabs cannot be reached. They ask the wiki when they get the focus.
  if (!channel) page()?.dispatchEvent(new Event(channelName(api)))
}

/** Returns what stops listening. */
export function watchSessionChange(api: string, onChange: () => void): () => void {
  const channel = openBroadcast(channelName(api))
  if (channel) channel.onmessage = onChange
  else page()?.addEventListener(channelName(api), onChange)
  return () => {
    if (channel) channel.onmessage = null
    channel?.close()
    page()?.removeEventListener(channelName(api), onChange)
  }
}

const channelName = (api: string) => `mwa-session ${api}`

const page = () => (typeof window === 'undefined' ? undefined : window)
