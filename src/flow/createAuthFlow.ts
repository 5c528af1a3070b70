// A flow for an app without React: the store with a client and a way to redirect.
import { caught, clientOf, type ClientSource, type ModuleName } from '../protocol/index.ts'
import { checkOrigins, type OpenRedirect } from '../redirect/index.ts'
import { createFlow } from './createFlow.ts'
import { createFlowActions, type SubmitInput } from './flowActions.ts'
import { toFlowOptions, type FlowStart } from './flowStart.ts'
import { createOpenRedirectPort } from './openRedirectPort.ts'
import type { FlowState } from './state.ts'
import { modulesToGoTo } from './transition/goTo.ts'
import { createWikiPorts, type WikiAccess } from './wikiPorts.ts'

/** The options of `createAuthFlow`. */
export interface CreateAuthFlowOptions<Module extends ModuleName = ModuleName> extends FlowStart<Module>, ClientSource {
  /** The language of the wiki's messages, if `api` is a URL. A client has its own. */
  readonly language?: string | undefined
  /**
   * The absolute URL that identity providers return users to. By default that of the wiki, which does where no user is redirected.
   */
  readonly returnUrl?: string | undefined
  /** Called when the wiki redirects the user. Without it, the flow stays in `redirectPending`, and the user can start over. */
  readonly openRedirect?: OpenRedirect | undefined
  /** The only origins that users may be redirected to. Any safe one by default. */
  readonly allowedOrigins?: readonly string[] | undefined
  /** No option: it is here so that the compiler says what is wrong. */
  readonly then?: 'createLoopbackRedirect returns a promise: await it' | undefined
}

/** A flow as an app without React uses it. */
export interface AuthFlowStore {
  /** Returns the state. Its `kind` tells what else there is. */
  readonly getState: () => FlowState
  /**
   * Calls the listener after each change of state, and returns what ends that. The first subscriber starts the flow. It stops one turn
   * after the last one has left.
   */
  readonly subscribe: (listener: (state: FlowState) => void) => () => void
  /**
   * Submits the step: `submit({ username, password })`, or a `FormData`, a Map or pairs. `pressed` is the button or the choice that
   * submits it, if it is a field of the step. Returns what is missing; then nothing is sent. A name that the step does not have, and a
   * value that its field does not take, are left out, and development says so once.
   */
  readonly submit: SubmitInput
  /** Asks the wiki again for the fields of the first step, for example for another captcha. */
  readonly refresh: () => void
  /** Ends the flow. The wiki forgets it by itself. */
  readonly cancel: () => void
  /** Starts the flow again from its first form. */
  readonly startOver: () => void
  /** In `alreadyLoggedIn`: continue as the current user. Use `startOver` to log in as another one. */
  readonly stayLoggedIn: () => void
  /** Returns what the user can go on with now in place of the current module: from a login to `resetpassword` and `createaccount`, and back. */
  readonly otherModules: () => readonly ModuleName[]
  /** Goes on with one of `otherModules`. `username` is what was typed. */
  readonly goTo: (module: ModuleName, username?: string) => void
  /** After the notice or reason `outcomeUnknown`: asks the wiki again what came of the submit. */
  readonly lookAgain: () => void
  /** In `redirectPending` and `redirecting`: calls `openRedirect` again. What it waited for before is aborted. */
  readonly redirectAgain: () => void
  /** Ends the flow: aborts what it waits for, and drops its subscribers. The wiki forgets an unfinished one by itself. */
  readonly stop: () => void
}

/**
 * Creates a flow for a terminal, a bot with its user beside it, or another framework. Sends nothing before the first subscriber. The
 * state says what went wrong; only a mistake in the options throws a `TypeError`. Outside of a browser it needs a `fetch` that keeps
 * cookies.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export function createAuthFlow<Module extends ModuleName>({
  api,
  fetch,
  headers,
  language,
  returnUrl,
  openRedirect,
  allowedOrigins,
  ...start
}: CreateAuthFlowOptions<Module>): AuthFlowStore {
  checkOrigins(allowedOrigins)
  const client = clientOf({ api, fetch, headers, language })
  const access: WikiAccess = {
    client,
    returnUrl: () => returnUrl ?? new URL('/', client.api).href,
    read: (_, call) => caught(call),
    write: caught,
  }
  const flow = createFlow(toFlowOptions(start), {
    ...createWikiPorts(() => access),
    redirect: createOpenRedirectPort({ openRedirect, allowedOrigins, api: client.api, getState: () => flow.getState() }),
    // Tabs share a session of the wiki. Flows of one program need not.
    announce: () => () => undefined,
  })
  const { submit, refresh, cancel, startOver, stayLoggedIn, goTo, lookAgain, openPopup } = createFlowActions(flow)
  return {
    getState: flow.getState,
    subscribe: (listener) => flow.subscribe(() => { listener(flow.getState()) }),
    submit,
    refresh,
    cancel,
    startOver,
    stayLoggedIn,
    otherModules: () => modulesToGoTo(flow.getState()),
    goTo,
    lookAgain,
    redirectAgain: openPopup,
    stop: flow.stop,
  }
}
