// Binds a flow to React: one store for as long as module and api stay the same, read without copies.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import type { Fault, FlowState } from '../flow/index.ts'
import type { ModuleName } from '../protocol/index.ts'
import type { AuthFlowOptions } from './authFlowOptions.ts'
import { createBoundFlow, type TypedValues } from './boundFlow.ts'
import { createAuthClient } from './createAuthClient.ts'
import { absoluteReturnUrl, opensWindows } from './redirectPort.ts'
import { useFlowQueryClient } from './useFlowQueryClient.ts'

/** A flow, ready to be drawn. */
export interface AuthFlowHandle {
  /** What is done now. A flow may lead through another module than the one that it began with. */
  readonly module: ModuleName
  /** The absolute address of api.php. Links in the wiki's words are relative to it. */
  readonly api: string
  readonly state: FlowState
  /** Sends the step, unless something is missing: then it gives what, and sends nothing. */
  readonly submit: (values: TypedValues) => readonly Fault[]
  /** The same by one of the step's buttons, with what else was typed. */
  readonly press: (button: string, values?: TypedValues) => readonly Fault[]
  /**
   * Asks the wiki again what the first step needs, such as another captcha. Where `state.isEnding` says that somebody at a
   * third party is soon waited for no longer, it gives them as much time again.
   */
  readonly renew: () => void
  readonly cancel: () => void
  readonly startOver: () => void
  /** Leaves it at who is logged in, where `state.kind` is `alreadyLoggedIn`; `startOver` logs somebody else in. */
  readonly stayLoggedIn: () => void
  /** Makes an account for somebody whom a third party vouched for: where `state.leg.vouched` and `.mayCreate` are set. */
  readonly createAccount: () => void
  /** Whether a third party can be visited in a window. */
  readonly opensWindows: boolean
  /** Opens the window to a third party, or another one. Call it in a click, or the browser will not. */
  readonly openWindow: () => void
  /** Goes to the third party in this tab. */
  readonly continueHere: () => void
}

/**
 * Runs a flow for a component that draws it by itself. `<AuthFlow>` is built from this and from nothing else.
 * What can go wrong is in `state`; it never throws for what a wiki or a network does.
 */
export function useAuthFlow(options: AuthFlowOptions): AuthFlowHandle {
  const { module, api, language } = options
  const queryClient = useFlowQueryClient(options.queryClient)
  const client = useMemo(() => (typeof api === 'string' ? createAuthClient({ api, language }) : api), [api, language])
  const latest = useLatest({ ...options, queryClient, client })

  const hold = () => ({ module, api, ...createBoundFlow(options, () => latest.current) })
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
  // A fault of the app's, so it is told while the app is made, and not to the first person who needs it.
  useEffect(() => void absoluteReturnUrl({ returnUrl: options.returnUrl }), [options.returnUrl])
  return { module: state.leg.module, api: client.api, state, opensWindows: opensWindows(options), ...actions }
}

/** The newest value of a prop for code that runs later, without making that code anew. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
