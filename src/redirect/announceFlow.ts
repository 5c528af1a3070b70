// Tells the other tabs of a wiki session that a flow begins here, and hears when one begins there: a session has one
// flow, so the first is gone then.

/** Names what only one at a time can do. Gives what ends the listening. */
export function announceFlow(name: string, onOther: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel(`mwa-begun ${name}`)
  channel.onmessage = onOther
  channel.postMessage(1)
  return () => { channel.close() }
}
