// The client of one wiki: one GET for the fields of a module, one POST per step. Keeps the tokens to itself.
import { parseAnswer, type Answer } from './answer.ts'
import { formEntries, resolveEndpoint, type ApiParameters } from './apiRequest.ts'
import type { AuthClient } from './authClient.ts'
import { checkApi } from './checkApi.ts'
import { isRefusal, malformed, type ApiErrorCode, type Failure } from './failure.ts'
import { createSend, waitFor, type ApiRequest, type ApiResponse, type AuthClientOptions } from './http.ts'
import { parseInfo } from './info.ts'
import { modules, resetModule, type ModuleName } from './modules.ts'
import { infoParameters, stepParameters, type BeginOptions, type ContinueOptions } from './parameters.ts'
import { parseResetInfo, resetParameters } from './passwordReset.ts'
import { retryRead } from './retry.ts'
import { getPath, asString } from './json.ts'

/**
 * Creates a client for the auth modules of one wiki. It keeps the wiki's tokens in memory and sends nothing until a method is
 * called. Throws a `TypeError` if `api` is no URL.
 *
 * @see https://www.mediawiki.org/wiki/API:Login
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  checkApi(options.api)
  const endpoint = resolveEndpoint(options)
  const send = createSend(endpoint)
  const own: OwnTokens = { tokens: new Map() }

  const get: AuthClient['get'] = (parameters, { signal } = {}) =>
    retryRead(() => send({ parameters, signal }), signal)

  function keepToken(type: string, body: unknown): void {
    const token = asString(getPath(body, 'query', 'tokens', `${type}token`))
    if (token) own.tokens.set(type, token)
  }

  /** Reads, and stores the token of the response. */
  async function getWithToken(type: string, parameters: ApiParameters, signal?: AbortSignal, mayBeBegun = false): Promise<ApiResponse | Failure> {
    const outcome = await retryRead(() => send({ parameters, signal, mayBeBegun }), signal)
    if ('body' in outcome) keepToken(type, outcome.body)
    return outcome
  }

  /** Posts with a token. Fetches it first if there is none. */
  async function postWithToken(type: string, prefix: string, request: ApiRequest): Promise<ApiResponse | Failure> {
    const { parameters, fields = [], signal } = request
    if (!own.tokens.has(type)) {
      const fetched = await getWithToken(type, { action: 'query', type, meta: 'tokens' }, signal)
      if (!('body' in fetched)) return fetched
    }
    const token = own.tokens.get(type)
    if (token === undefined) return malformed('query.tokens')
    const outcome = await send({ parameters: { ...parameters, [`${prefix}token`]: token }, fields, signal })
    if (hasCode(outcome, 'badtoken')) own.tokens.delete(type)
    return outcome
  }

  async function postStep(action: ModuleName, step: ContinueOptions | BeginOptions): Promise<Answer | Failure> {
    const module = modules[action]
    const entries = formEntries(step.fields)
    const fields = action === resetModule ? resetParameters(entries) : entries
    const parameters = { action, ...stepParameters(module, step) }
    const outcome = await postWithToken(module.tokenType, module.prefix, { parameters, fields, signal: step.signal })
    if (!module.hasSteps && isRefusal(outcome)) return { kind: 'failed', message: outcome.message, code: outcome.code, canPreserveState: false }
    if (!('body' in outcome)) return outcome
    const answer = parseAnswer(outcome.body, action, step.messageFormat)
    // A login changes every token of the session.
    if (answer.kind === 'passed' && module.logsIn) own.tokens.clear()
    return answer
  }

  const client: AuthClient = {
    api: endpoint.api,
    language: endpoint.language,
    get,

    async info(action, infoOptions = {}) {
      const { begun, messageFormat, signal } = infoOptions
      const { tokenType, createsAccount } = modules[action]
      const parse = (body: unknown) => (action === resetModule ? parseResetInfo(body) : parseInfo(body, messageFormat))
      const mayBeBegun = begun === 'startScript'
      if (begun && !mayBeBegun) {
        const body = await waitFor(begun, endpoint.timeoutMs, signal)
        const info = parse(body)
        if (info.kind === 'info') {
          keepToken(tokenType, body)
          return info
        }
        if (!signal?.aborted) warnOfBegun()
      }
      const query = (withUser?: boolean) => getWithToken(tokenType, infoParameters(action, infoOptions, withUser), signal, mayBeBegun)
      const outcome = await query()
      // A private wiki tells strangers what an account needs, but not who they are.
      const isPrivate = createsAccount && hasCode(outcome, 'readapidenied')
      const known = isPrivate ? await query(false) : outcome
      return 'body' in known ? parse(known.body) : known
    },

    begin: (action, step) => withFreshToken(() => postStep(action, step)),

    async continue(action, step) {
      const outcome = await postStep(action, step)
      if (!hasCode(outcome, 'badtoken')) return outcome
      const info = await client.info(action, { phase: 'continue', signal: step.signal })
      return info.kind === 'info' && info.requests.length ? postStep(action, step) : outcome
    },

    async post(parameters, { tokenType, signal } = {}) {
      if (tokenType === undefined) return send({ parameters, fields: [], signal })
      const outcome = await withFreshToken(() => postWithToken(tokenType, '', { parameters, signal }))
      if ('body' in outcome && parameters['action'] === 'logout') own.tokens.clear()
      return outcome
    },
  }
  ownTokens.set(client, own)
  return client
}

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

function warnOfBegun(): void {
  try {
    // In this form a bundler leaves the text out of production.
    if (process.env.NODE_ENV !== 'production') {
      console.warn('react-mediawiki-auth: a promise that was given as "initialInfo" brought no answer of the wiki with the fields of the module, so they are asked for. It has to resolve to the JSON of the API as it is; what client.info() returns is given without the promise.')
    }
  } catch {
    // Where nothing bundles the package there is no `process`.
  }
}

interface OwnTokens {
  /** By their type. */
  tokens: Map<string, string>
}

const ownTokens = /* @__PURE__ */ new WeakMap<AuthClient, OwnTokens>()

/** Lets a client that takes the place of another one of the same wiki go on with its tokens, also with those that are on their way. */
export function shareTokens(client: AuthClient, earlier: AuthClient): void {
  const [own, earlierOwn] = [ownTokens.get(client), ownTokens.get(earlier)]
  if (own && earlierOwn) own.tokens = earlierOwn.tokens
}

/** Posts once more after `badtoken`. The wiki checks the token before anything else, so nothing is done twice. */
async function withFreshToken<Outcome extends Answer | ApiResponse | Failure>(post: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await post()
  return hasCode(outcome, 'badtoken') ? post() : outcome
}

function hasCode(outcome: Answer | ApiResponse | Failure, code: ApiErrorCode): boolean {
  return outcome.kind === 'api' && outcome.code === code
}
