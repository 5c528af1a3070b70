// How a call goes through react-query, so that an app's tools see it. Every option is set at the call: with an app's own
// defaults an offline login would wait and post by itself later, a retry would post twice, and a persister would store
// what was typed.

export const once = { retry: false, networkMode: 'always', gcTime: 0, throwOnError: false } as const

export type OrAborted<Outcome> = Promise<Outcome | { readonly kind: 'aborted' }>

/** Somebody who cancels or clears everything makes it reject. */
export function settle<Outcome>(call: Promise<Outcome>, forget: () => void): OrAborted<Outcome> {
  return call.catch(() => ({ kind: 'aborted' }) as const).finally(forget)
}
