// Binds a flow to React: one store for as long as module and api stay the same, read without copies.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { createClient } from '../protocol/index.ts'
import { absoluteReturnUrl } from './absoluteReturnUrl.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import type { AuthFlowOptions } from './authFlowOptions.ts'
import { createBoundFlow } from './boundFlow.ts'
import type { FormParts } from './formParts.ts'
import { opensWindows, type RedirectOptions } from './redirectOptions.ts'
import { useFlowQueryClient } from './useFlowQueryClient.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** What follows a first form comes with `later`. */
export function useFlow(options: AuthFlowOptions, later: FormParts): AuthFlowHandle {
  const { module, api, language } = options
  const queryClient = useFlowQueryClient(options.queryClient)
  const client = useMemo(() => (typeof api === 'string' ? createClient({ api, language }, later.fetch) : api), [api, language, later])
  const latest = useLatest({ ...options, queryClient, client })

  const hold = () => ({ module, api, ...createBoundFlow(options, () => latest.current, later) })
  const [held, setHeld] = useState(hold)
  // React's way to start over with a prop: the render is repeated at once with the new flow.
  if (held.module !== module || held.api !== api) setHeld(hold())

  const { flow, actions } = held
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  // In another language the words of the first step come anew; a later step keeps its words, for asking again would
  // cost its challenge.
  const worded = useRef(language)
  useEffect(() => {
    if (worded.current !== language) actions.renew()
    worded.current = language
  })
  return { module: state.leg.module, api: client.api, state, opensWindows: opensWindows(options), later, ...actions }
}

/** The newest props for code that runs later, without making that code anew. */
function useLatest<Props extends RedirectOptions>(props: Props): RefObject<Props> {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
    // A fault of the app's, so it is told while the app is made, and not to the first person who needs it.
    if (process.env.NODE_ENV !== 'production') absoluteReturnUrl(props)
  })
  return latest
}
