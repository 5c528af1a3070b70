// Binds a flow to React: one store for as long as module and api stay the same, read without copies.
import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react'
import { createFlow, faultsIn, type Fault, type FieldValue, type Flow, type FlowState } from '../flow/index.ts'
import { createAuthClient, type AuthClient, type AuthManagerInfo, type ModuleName } from '../protocol/index.ts'
import { createQueryPorts } from './queryPorts.ts'
import { absoluteReturnUrl, opensWindows, type RedirectOptions } from './redirectPort.ts'
import { report, type FlowCallbacks } from './report.ts'

export interface AuthFlowOptions extends FlowCallbacks, RedirectOptions {
  /** What to do at the wiki. A change starts a new flow. */
  readonly module: ModuleName
  /** The address of api.php, or a client made by `createAuthClient`. A change starts a new flow. */
  readonly api: string | AuthClient
  /** The language of the wiki's words. A client passed as `api` brings its own. */
  readonly language?: string | undefined
  /** Fills the field for the user name at first. */
  readonly username?: string | undefined
  /**
   * What the wiki said already, asked on a server with `client.info()`: inputs are there at once. It holds no token.
   */
  readonly initialInfo?: AuthManagerInfo | undefined
  /** The app's query client; the nearest provider's, or one of the kit's own, by default. */
  readonly queryClient?: QueryClient | undefined
}

/** Name and value of what was typed: an array of pairs, a Map, or `Object.entries(…)`. */
export type TypedValues = Iterable<readonly [name: string, value: FieldValue]>

/** A flow, ready to be drawn. */
export interface AuthFlowHandle {
  readonly module: ModuleName
  /** The absolute address of api.php. Links in the wiki's words are relative to it. */
  readonly api: string
  readonly state: FlowState
  /** Sends the step, unless something is missing: then it gives what, and sends nothing. */
  readonly submit: (values: TypedValues) => readonly Fault[]
  /** The same by one of the step's buttons, with what else was typed. */
  readonly press: (button: string, values?: TypedValues) => readonly Fault[]
  /** Asks the wiki again what the first step needs, such as another captcha. */
  readonly renew: () => void
  readonly cancel: () => void
  readonly startOver: () => void
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
  // cost
  // its challenge.
  const worded = useRef(language)
  useEffect(() => {
    if (worded.current !== language) actions.renew()
    worded.current = language
  })
  // A fault of the app's, so it is told while the app is made, and not to the first person who needs it.
  useEffect(() => void absoluteReturnUrl({ returnUrl: options.returnUrl }), [options.returnUrl])
  return { module, api: client.api, state, opensWindows: opensWindows(options), ...actions }
}

/** The newest value of a prop for code that runs later, without making that code anew. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** The query client that was given, else the app's, else one of the kit's own. */
export function useFlowQueryClient(given: QueryClient | undefined): QueryClient {
  const ofApp = useContext(QueryClientContext)
  const [own] = useState(() => new QueryClient())
  return given ?? ofApp ?? own
}

type Latest = AuthFlowOptions & { readonly queryClient: QueryClient; readonly client: AuthClient }

function createBoundFlow({ module, username, initialInfo }: AuthFlowOptions, latest: () => Latest) {
  let enteredAtMs = performance.now()
  const flow = createFlow({ module, kept: new Map(username ? [['username', username]] : []), initialInfo }, {
    ...createQueryPorts(module, latest),
    changed(change) {
      const nowMs = performance.now()
      report(change, latest(), nowMs - enteredAtMs)
      enteredAtMs = nowMs
    },
  })
  return { flow, actions: actionsOf(flow) }
}

function actionsOf({ getState, send }: Flow) {
  const submit = (typed: TypedValues, pressed?: string): readonly Fault[] => {
    const state = getState()
    if (state.kind !== 'asking') return []
    const values = new Map(typed)
    const faults = faultsIn(state.step, values, pressed)
    if (!faults.length) send({ kind: 'submit', values, pressed })
    return faults
  }
  const sending = (kind: 'renew' | 'cancel' | 'startOver' | 'openWindow' | 'continueHere') => () => { send({ kind }) }
  return {
    submit: (typed: TypedValues) => submit(typed),
    press: (button: string, typed: TypedValues = []) => submit(typed, button),
    renew: sending('renew'),
    cancel: sending('cancel'),
    startOver: sending('startOver'),
    openWindow: sending('openWindow'),
    continueHere: sending('continueHere'),
  }
}
