// Binds a flow to React: one store for as long as module and api stay the same, read without copies.
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createFlow, faultsIn, type Fault, type Flow, type FlowState, type FieldValue } from '../flow/index.ts'
import type { Messages, Translate } from '../messages/index.ts'
import { createAuthClient, type AuthClient, type AuthManagerInfo, type ModuleName } from '../protocol/index.ts'
import { createQueryPorts } from './queryPorts.ts'
import { report, type FlowCallbacks } from './report.ts'
import { useFlowQueryClient } from './useFlowQueryClient.ts'
import { useLatest } from './useLatest.ts'
import { useTranslate } from './useTranslate.ts'

export interface AuthFlowOptions extends FlowCallbacks {
  /** What to do at the wiki. A change starts a new flow. */
  readonly module: ModuleName
  /** The address of api.php, or a client made by `createAuthClient`. A change starts a new flow. */
  readonly api: string | AuthClient
  /** Where a third party sends the person back to; the page's own address, without query and fragment, by default. */
  readonly returnUrl?: string
  /** The language of the wiki's words and of the kit's. A client passed as `api` brings its own for the wiki's. */
  readonly language?: string | undefined
  /** Replaces words of the kit. Keep the object the same between renders. */
  readonly messages?: Messages
  /** Fills the field for the user name at first. */
  readonly username?: string
  /** What the wiki said already, asked on a server with `client.info()`: inputs are there at once. It holds no token. */
  readonly initialInfo?: AuthManagerInfo
  /** The app's query client; the nearest provider's, or one of the kit's own, by default. */
  readonly queryClient?: QueryClient
}

/** A flow, ready to be drawn. */
export interface AuthFlowHandle {
  readonly module: ModuleName
  /** The absolute address of api.php. Links in the wiki's words are relative to it. */
  readonly api: string
  readonly state: FlowState
  /** The kit's own words. */
  readonly translate: Translate
  /** Sends the step, unless something is missing: then it gives what, and sends nothing. */
  readonly submit: (values: Iterable<readonly [string, FieldValue]>) => readonly Fault[]
  /** The same by one of the step's buttons, with what else was typed. */
  readonly press: (button: string, values?: Iterable<readonly [string, FieldValue]>) => readonly Fault[]
  /** Asks the wiki again what the first step needs, such as another captcha. */
  readonly renew: () => void
  readonly cancel: () => void
  readonly startOver: () => void
}

/**
 * Runs a flow for a component that draws it by itself. `<AuthFlow>` is built from this and from nothing else.
 * What can go wrong is in `state`; it never throws for what a wiki or a network does.
 */
export function useAuthFlow(options: AuthFlowOptions): AuthFlowHandle {
  const { module, api, language } = options
  const queryClient = useFlowQueryClient(options.queryClient)
  const client = useMemo(() => clientOf(api, language), [api, language])
  const latest = useLatest({ ...options, queryClient, client })

  const createHeld = () => ({ module, api, flow: createBoundFlow(options, () => latest.current) })
  const [held, setHeld] = useState(createHeld)
  // React's way to start over with a prop: the render is repeated at once with the new flow.
  if (held.module !== module || held.api !== api) setHeld(createHeld())
  const { flow } = held

  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  useRenewOnLanguage(flow, language)
  const translate = useTranslate(language, options.messages)

  return useMemo(
    () => ({ module, api: client.api, state, translate, ...actionsOf(flow) }),
    [module, client, state, translate, flow],
  )
}

type Latest = AuthFlowOptions & { readonly queryClient: QueryClient; readonly client: AuthClient }

function createBoundFlow({ module, username, initialInfo }: AuthFlowOptions, latest: () => Latest): Flow {
  const ports = createQueryPorts({
    module,
    queryClient: () => latest().queryClient,
    client: () => latest().client,
    returnUrl: () => absoluteReturnUrl(latest().returnUrl),
  })
  let enteredAtMs = performance.now()
  return createFlow(
    { module, kept: new Map(username === undefined ? [] : [['username', username]]), ...(initialInfo && { initialInfo }) },
    {
      ...ports,
      changed(change) {
        const now = performance.now()
        report(change, latest(), now - enteredAtMs)
        enteredAtMs = now
      },
    },
  )
}

function actionsOf(flow: Flow): Pick<AuthFlowHandle, 'submit' | 'press' | 'renew' | 'cancel' | 'startOver'> {
  const submit = (entries: Iterable<readonly [string, FieldValue]>, pressed?: string): readonly Fault[] => {
    const state = flow.getState()
    if (state.kind !== 'asking') return []
    const values = new Map(entries)
    const faults = faultsIn(state.step, values, pressed)
    if (faults.length === 0) flow.send({ kind: 'submit', values, ...(pressed !== undefined && { pressed }) })
    return faults
  }
  return {
    submit: (values) => submit(values),
    press: (button, values = []) => submit(values, button),
    renew: () => { flow.send({ kind: 'renew' }) },
    cancel: () => { flow.send({ kind: 'cancel' }) },
    startOver: () => { flow.send({ kind: 'startOver' }) },
  }
}

/** The words of the first step come anew; a later step keeps its words, for asking again would cost its challenge. */
function useRenewOnLanguage(flow: Flow, language: string | undefined): void {
  const shown = useRef(language)
  useEffect(() => {
    if (shown.current === language) return
    shown.current = language
    flow.send({ kind: 'renew' })
  }, [flow, language])
}

function clientOf(api: string | AuthClient, language: string | undefined): AuthClient {
  return typeof api === 'string' ? createAuthClient({ api, ...(language !== undefined && { language }) }) : api
}

function absoluteReturnUrl(returnUrl: string | undefined): string {
  const { href, origin, pathname } = window.location
  return returnUrl === undefined ? origin + pathname : new URL(returnUrl, href).href
}
