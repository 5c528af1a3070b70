// The typed client: one GET asks what a module wants, one POST answers it. Keeps the tokens, and shows them to nobody.
import { parseAnswer, type Answer } from './answer.ts'
import { endpointOf, type AuthClientOptions } from './endpoint.ts'
import { isFailure, malformed, type Failure } from './failure.ts'
import { parseInfo, parseToken, type AuthManagerInfo } from './info.ts'
import { modules, type ModuleName } from './modules.ts'
import { infoParameters, stepParameters, type BeginPosted, type ContinuePosted, type InfoWanted } from './parameters.ts'
import { retryRead } from './retryRead.ts'
import { send, type Parameters, type Received } from './send.ts'

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
  /** Any other read: up to three GETs while the network or the wiki fails. */
  get(parameters: Parameters, signal?: AbortSignal): Promise<Received | Failure>
  /** Any other write with a token, which is fetched unless there is one: one POST. All tokens are forgotten after it. */
  post(parameters: Parameters, tokenType: string, signal?: AbortSignal): Promise<Received | Failure>
}

/**
 * Makes a client for the auth modules of one wiki.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const endpoint = endpointOf(options)
  const { language: uselang } = options
  const shared: Parameters = { format: 'json', formatversion: '2', errorformat: 'plaintext', errorlang: uselang && 'uselang', uselang }
  const tokens = new Map<string, string>()

  const get: AuthClient['get'] = (parameters, signal) =>
    retryRead(() => send(endpoint, { method: 'GET', parameters: { ...parameters, ...shared }, signal }), signal)

  /** Posts with a token, which is fetched unless there is one. */
  async function postWith(
    tokenType: string,
    parameters: (token: string) => Parameters,
    { fields, signal }: Partial<ContinuePosted> = {},
  ): Promise<Received | Failure> {
    if (!tokens.has(tokenType)) {
      const received = await get({ action: 'query', meta: 'tokens', type: tokenType }, signal)
      if (isFailure(received)) return received
      keepToken(tokenType, received)
    }
    const token = tokens.get(tokenType)
    if (!token) return malformed('query.tokens')
    const received = await send(endpoint, { method: 'POST', parameters: { ...parameters(token), ...shared }, fields, signal })
    if (isBadToken(received)) tokens.delete(tokenType)
    return received
  }

  function keepToken(tokenType: string, { body }: Received): void {
    const token = parseToken(body, tokenType)
    if (token) tokens.set(tokenType, token)
  }

  async function postStep(name: ModuleName, posted: ContinuePosted | BeginPosted): Promise<Answer | Failure> {
    const module = modules[name]
    const withToken = (token: string) => ({ ...stepParameters(name, module, posted), [`${module.prefix}token`]: token })
    const received = await postWith(module.tokenType, withToken, posted)
    if (isFailure(received)) return received
    const answer = parseAnswer(received.body, name, posted.messageFormat ?? 'html')
    // PASS changes every token of the session.
    if (answer.kind === 'passed') tokens.clear()
    return answer
  }

  return {
    api: endpoint.api,
    get,

    async post(parameters, tokenType, signal) {
      const received = await postWith(tokenType, (token) => ({ ...parameters, token }), signal && { signal })
      if (!isFailure(received)) tokens.clear()
      return received
    },

    async info(name, wanted = {}) {
      const received = await get(infoParameters(modules[name], wanted), wanted.signal)
      if (isFailure(received)) return received
      keepToken(modules[name].tokenType, received)
      return parseInfo(received.body, wanted.messageFormat ?? 'html')
    },

    async begin(name, posted) {
      const answer = await postStep(name, posted)
      // The token is checked before anything else is done, so this repeats nothing.
      return isBadToken(answer) ? postStep(name, posted) : answer
    },

    continue: postStep,
  }
}

function isBadToken(outcome: { readonly kind: string; readonly code?: string | undefined }): boolean {
  return outcome.kind === 'api' && outcome.code === 'badtoken'
}
