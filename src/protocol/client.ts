// The client: one GET asks what a module wants, one POST answers it. Keeps the tokens, and shows them to nobody.
import type { AuthClient } from './authClient.ts'
import { endpointOf, type AuthClientOptions } from './endpoint.ts'
import type { Failure } from './failure.ts'
import { parseInfo } from './info.ts'
import { modules } from './modules.ts'
import type { Shared, Writes } from './onDemand/index.ts'
import { infoParameters } from './parameters.ts'
import { retryRead } from './retryRead.ts'
import { createSend, type Parameters, type Received } from './send.ts'
import { at, textOf } from './wireRecord.ts'

/** What the writes are made by. */
export type LoadWrites = () => Promise<{ readonly createWrites: (shared: Shared) => Writes }>

/**
 * Makes a client whose writes come from elsewhere, when there is something to post. Where they cannot be had, it is as if
 * the network were not there.
 */
export function createClient(options: AuthClientOptions, loadWrites: LoadWrites): AuthClient {
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

  const fetchToken: Shared['fetchToken'] = (type, signal) => getWithToken(type, { meta: 'tokens' }, signal)

  async function write<Outcome>(post: (writes: Writes) => Promise<Outcome>): Promise<Outcome | Failure> {
    const found = await loadWrites().catch(() => undefined)
    return found ? post(found.createWrites({ send, tokens, fetchToken })) : { kind: 'network' }
  }

  return {
    api: endpoint.api,
    get,

    async info(action, wanted = {}) {
      const module = modules[action]
      const outcome = await getWithToken(module.tokenType, infoParameters(module, wanted), wanted.signal)
      // Whoever asked is about to answer, and shall not wait for it then.
      void loadWrites().catch(() => undefined)
      return 'body' in outcome ? parseInfo(outcome.body, wanted.messageFormat) : outcome
    },

    begin: (...step) => write((writes) => writes.begin(...step)),
    continue: (...step) => write((writes) => writes.continue(...step)),
    post: (...posted) => write((writes) => writes.post(...posted)),
  }
}
