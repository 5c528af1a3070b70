// The client: one GET asks what a module wants, one POST answers it. Keeps the tokens, and shows them to nobody.
import { parseAnswer, type Answer } from './answer.ts'
import type { AuthClient } from './authClient.ts'
import { endpointOf, type AuthClientOptions } from './endpoint.ts'
import { malformed, type Failure } from './failure.ts'
import { parseInfo } from './info.ts'
import { modules, type ModuleName } from './modules.ts'
import { infoParameters, type BeginPosted, type ContinuePosted } from './parameters.ts'
import { retryRead } from './retry.ts'
import { createSend, type Exchange, type Parameters, type Received } from './http.ts'
import { stepParameters } from './stepParameters.ts'
import { at, textOf } from './json.ts'

/**
 * Makes a client for the auth modules of one wiki.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const endpoint = endpointOf(options)
  const send = createSend(options, endpoint)
  const tokens = new Map<string, string>()

  const get: AuthClient['get'] = (parameters, signal) =>
    retryRead(() => send({ parameters, signal }), signal)

  /** Reads, and keeps the token that comes along. */
  async function getWithToken(type: string, parameters: Parameters, signal?: AbortSignal): Promise<Received | Failure> {
    const outcome = await get({ action: 'query', type, ...parameters }, signal)
    const token = 'body' in outcome && textOf(at(outcome.body, 'query', 'tokens', `${type}token`))
    if (token) tokens.set(type, token)
    return outcome
  }

  /** Posts with a token, which is fetched unless there is one. */
  async function postWithToken(type: string, prefix: string, exchange: Exchange): Promise<Received | Failure> {
    const { parameters, fields = [], signal } = exchange
    const fetched = tokens.has(type) ? undefined : await getWithToken(type, { meta: 'tokens' }, signal)
    const token = tokens.get(type)
    if (!token) return fetched && !('body' in fetched) ? fetched : malformed('query.tokens')
    const outcome = await send({ parameters: { ...parameters, [`${prefix}token`]: token }, fields, signal })
    if (isBadToken(outcome)) tokens.delete(type)
    return outcome
  }

  async function postStep(action: ModuleName, posted: ContinuePosted | BeginPosted): Promise<Answer | Failure> {
    const module = modules[action]
    const { fields, signal } = posted
    const parameters = { action, ...stepParameters(module, posted) }
    const outcome = await postWithToken(module.tokenType, module.prefix, { parameters, fields, signal })
    if (!('body' in outcome)) return outcome
    const answer = parseAnswer(outcome.body, action, posted.messageFormat)
    // PASS changes every token of the session.
    if (answer.kind === 'passed') tokens.clear()
    return answer
  }

  return {
    api: endpoint.api,
    get,

    async info(action, wanted = {}) {
      const module = modules[action]
      const outcome = await getWithToken(module.tokenType, infoParameters(module, wanted), wanted.signal)
      return 'body' in outcome ? parseInfo(outcome.body, wanted.messageFormat) : outcome
    },

    begin: (action, posted) => withFreshToken(() => postStep(action, posted)),

    continue: postStep,

    async post(parameters, tokenType, signal) {
      const outcome = await withFreshToken(() => postWithToken(tokenType, '', { parameters, signal }))
      if ('body' in outcome) tokens.clear()
      return outcome
    },
  }
}

/** The token is checked before anything else is done, so this repeats nothing. */
async function withFreshToken<Outcome extends Answer | Received | Failure>(post: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await post()
  return isBadToken(outcome) ? post() : outcome
}

function isBadToken(outcome: Answer | Received | Failure): boolean {
  return outcome.kind === 'api' && outcome.code === 'badtoken'
}
