// The writes of a client: a token, one POST, and what is answered. Apart from the reads, because a form is shown before
// anything is posted.
import type { AuthClient } from '../authClient.ts'
import { malformed, type Failure } from '../failure.ts'
import { modules, type ModuleName } from '../modules.ts'
import type { BeginPosted, ContinuePosted } from '../parameters.ts'
import type { Exchange, Received, Send } from '../send.ts'
import { parseAnswer, type Answer } from './answer.ts'
import { stepParameters } from './stepParameters.ts'

/** What the writes share with the reads of the same client. */
export interface Shared {
  readonly send: Send
  /** By type. Reads bring them along. */
  readonly tokens: Map<string, string>
  readonly fetchToken: (type: string, signal?: AbortSignal) => Promise<Received | Failure>
}

export type Writes = Pick<AuthClient, 'begin' | 'continue' | 'post'>

export function createWrites({ send, tokens, fetchToken }: Shared): Writes {
  /** Posts with a token, which is fetched unless there is one. */
  async function postWithToken(type: string, prefix: string, exchange: Exchange): Promise<Received | Failure> {
    const { parameters, fields = [], signal } = exchange
    const fetched = tokens.has(type) ? undefined : await fetchToken(type, signal)
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
