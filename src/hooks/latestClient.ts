// A client that stays the same while an app passes others that mean the same: clients of one api.php. It asks by the newest one.
import { parseLanguage, shareTokens, type AuthClient } from '../protocol/index.ts'

export interface GivenClient {
  readonly client: AuthClient
  /** The language that the app wants. By default that of the client. */
  readonly language: string | undefined
}

export interface AnsweredLanguage {
  /** The language that the wiki was asked for. */
  readonly requested: string | undefined
  /** `undefined` until the wiki has answered. */
  readonly language: string | undefined
}

export interface LatestClient {
  readonly client: AuthClient
  /** Makes another client the one that asks. It goes on with the tokens of the one before. */
  readonly use: (given: GivenClient) => void
  /** Returns in which language the wiki has answered last. */
  readonly answered: () => AnsweredLanguage
  /** Calls `listener` when that changes. */
  readonly subscribe: (listener: () => void) => () => void
}

/** `known`: the language of an answer that is there already. */
export function createLatestClient(given: GivenClient, known?: string): LatestClient {
  const listeners = new Set<() => void>()
  let latest = given
  const language = () => latest.language ?? latest.client.language
  let answered: AnsweredLanguage = { requested: language(), language: known }
  function setAnswered(requested: string | undefined, code: string | undefined): void {
    if (code === undefined || (code === answered.language && requested === answered.requested)) return
    answered = { requested, language: code }
    for (const listener of listeners) listener()
  }

  const client: AuthClient = {
    api: given.client.api,
    get language() { return language() },
    async info(module, options) {
      const requested = language()
      const info = await latest.client.info(module, { language: language(), ...options })
      if (info.kind === 'info') setAnswered(requested, info.language)
      return info
    },
    begin: (module, options) => latest.client.begin(module, { language: language(), ...options }),
    continue: (module, options) => latest.client.continue(module, { language: language(), ...options }),
    async get(parameters, options) {
      const requested = language()
      const response = await latest.client.get({ uselang: language(), ...parameters }, options)
      if (response.kind === 'received') setAnswered(requested, parseLanguage(response.body))
      return response
    },
    post: (parameters, options) => latest.client.post({ uselang: language(), ...parameters }, options),
  }
  return {
    client,
    use(next) {
      if (next.client !== latest.client) shareTokens(next.client, latest.client)
      latest = next
    },
    answered: () => answered,
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
