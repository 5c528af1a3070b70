// Tells other tabs that a flow begins here, and notices when one begins there. The server keeps one flow per session, so
// the first one is lost then.

/** `name` identifies the flow. Returns what stops listening. */
export function announceFlow(name: string, onOther: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(`mwa-begun ${name}`)
  channel.onmessage = onOther
  channel.postMessage(1)
  return () => { channel.close() }
}
