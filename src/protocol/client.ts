// The typed client: one GET asks what a module wants, one POST answers it. Keeps the tokens, and shows them to nobody.
import { parseAnswer, type Answer } from './answer.ts'
import { endpointOf, type AuthClientOptions } from './endpoint.ts'
import { isFailure, malformed, type Failure } from './failure.ts'
import { parseIdentity, type Identity } from './identity.ts'
import { parseInfo, parseToken, type AuthManagerInfo } from './info.ts'
import { modules, type ModuleName, type StepModule } from './modules.ts'
import {
  beginParameters,
  continueParameters,
  infoParameters,
  type BeginPosted,
  type ContinuePosted,
  type InfoWanted,
} from './parameters.ts'
import { retryRead } from './retryRead.ts'
import { send, type Pairs } from './send.ts'

/** Every method resolves: what can go wrong is a {@link Failure} among the outcomes. */
export interface AuthClient {
  /** The address of api.php, absolute where the page's address is known. */
  readonly api: string
  /** Asks what a module wants, and fetches its token, in one GET. Each call mints new captchas and challenges. */
  info(module: ModuleName, wanted?: InfoWanted): Promise<AuthManagerInfo | Failure>
  /** Begins a flow: one POST. Fetches a token first if there is none, and once again if the wiki calls it bad. */
  begin(module: ModuleName, posted: BeginPosted): Promise<Answer | Failure>
  /** Goes on with a flow: one POST, never repeated. `badtoken` means that the flow is gone. */
  continue(module: ModuleName, posted: ContinuePosted): Promise<Answer | Failure>
  /** Who is logged in. */
  whoAmI(signal?: AbortSignal): Promise<Identity | Failure>
  /** Logs out; nothing happens to somebody who is not logged in. */
  logOut(signal?: AbortSignal): Promise<{ readonly kind: 'loggedOut' } | Failure>
}

/**
 * Makes a client for the auth modules of one wiki.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const endpoint = endpointOf(options)
  const shared: Pairs = [
    ['format', 'json'],
    ['formatversion', '2'],
    ['errorformat', 'plaintext'],
    ...(options.language ? [['uselang', options.language], ['errorlang', 'uselang']] as const : []),
  ]
  const tokens = new Map<string, string>()

  const read = (parameters: Pairs, signal?: AbortSignal) =>
    retryRead(() => send(endpoint, { method: 'GET', parameters: [...parameters, ...shared], signal }), signal)

  const post = (parameters: Pairs, signal?: AbortSignal) =>
    send(endpoint, { method: 'POST', parameters: [...parameters, ...shared], signal })

  async function fetchToken(tokenType: string, signal?: AbortSignal): Promise<{ kind: 'token'; token: string } | Failure> {
    const received = await read([['action', 'query'], ['meta', 'tokens'], ['type', tokenType]], signal)
    if (isFailure(received)) return received
    const token = parseToken(received.body, tokenType)
    if (token === undefined) return malformed('query.tokens', 'has no token')
    tokens.set(tokenType, token)
    return { kind: 'token', token }
  }

  async function postStep(
    module: StepModule,
    posted: ContinuePosted,
    parametersWith: (token: string) => Pairs,
  ): Promise<Answer | Failure> {
    const known = tokens.get(module.tokenType)
    const fetched = known === undefined ? await fetchToken(module.tokenType, posted.signal) : undefined
    if (fetched && isFailure(fetched)) return fetched
    const received = await post(parametersWith(known ?? fetched?.token ?? ''), posted.signal)
    if (isBadToken(received)) tokens.delete(module.tokenType)
    const answer = isFailure(received)
      ? received
      : parseAnswer(received.body, module.action, posted.messageFormat ?? 'html')
    // PASS changes every token of the session.
    if (answer.kind === 'passed') tokens.clear()
    return answer
  }

  return {
    api: endpoint.api,

    async info(name, wanted = {}) {
      const module = modules[name]
      const received = await read(infoParameters(module, wanted), wanted.signal)
      if (isFailure(received)) return received
      const token = parseToken(received.body, module.tokenType)
      if (token !== undefined) tokens.set(module.tokenType, token)
      return parseInfo(received.body, wanted.messageFormat ?? 'html')
    },

    async begin(name, posted) {
      const module = modules[name]
      const once = () => postStep(module, posted, (token) => beginParameters(module, posted, token))
      const answer = await once()
      // The token is checked before anything else is done, so this repeats nothing.
      return isBadToken(answer) ? once() : answer
    },

    continue(name, posted) {
      const module = modules[name]
      return postStep(module, posted, (token) => continueParameters(module, posted, token))
    },

    async whoAmI(signal) {
      const received = await read([['action', 'query'], ['meta', 'userinfo']], signal)
      return isFailure(received) ? received : parseIdentity(received.body)
    },

    async logOut(signal) {
      const token = await fetchToken('csrf', signal)
      if (isFailure(token)) return token
      const received = await post([['action', 'logout'], ['token', token.token]], signal)
      if (isFailure(received)) return received
      tokens.clear()
      return { kind: 'loggedOut' }
    },
  }
}

function isBadToken(outcome: { readonly kind: string }): boolean {
  return isFailure(outcome) && outcome.kind === 'api' && outcome.code === 'badtoken'
}
