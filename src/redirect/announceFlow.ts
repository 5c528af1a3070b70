// Tells other tabs that a flow begins here, and notices when one begins there. The server keeps one flow per session, so
// the first one is lost then.
import { openBroadcast } from './channel.ts'

/** `name` identifies the flow. Returns what stops listening. */
export function announceFlow(name: string, onOther: () => void): () => void {
  const channel = openBroadcast(`mwa-begun ${name}`)
  if (!channel) return () => undefined
  channel.onmessage = onOther
  channel.postMessage(1)
  return () => {
    channel.onmessage = null
    channel.close()
  }
}
