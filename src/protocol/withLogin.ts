// Runs calls that need a login. If the session has ended, asks for a login and runs the call once more.
import type { AuthClient } from './authClient.ts'
import { errorCode } from './errorCode.ts'
import type { CallOptions } from './http.ts'
import { createLoginError } from './loginError.ts'
import { readSessionParameters, type SessionParameters } from './sessionParameters.ts'
import { shareLogin, type AskForLogin, type LoginRequest } from './shareLogin.ts'

/** The options of `withLogin`. */
export interface WithLoginOptions {
  /** Shows a login. Called once for all calls that wait for one. */
  readonly ask: AskForLogin
  /**
   * Whose calls they are: a name, or a function that is called when a call begins. By default whoever is logged in then; if
   * nobody is, a login is asked for first.
   */
  readonly username?: string | (() => string | undefined) | undefined
}

/**
 * A call to the wiki. Spread `parameters` into its own. Return what your client returns, and let it throw what it throws:
 * the JSON of the API, a `Response`, a failure of this package, or an error with the API's `code` or `errors`.
 */
export type CallWithLogin<Outcome> = (parameters: SessionParameters, options: CallOptions) => Promise<Outcome>

/** The options of `run`. */
export interface RunOptions extends CallOptions {
  /** The security-sensitive operation of the call, such as `ChangeCredentials`. MediaWiki 1.47 needs it for a fresh login. */
  readonly reauthenticate?: string | undefined
}

/**
 * Runs a call and returns what it returns. Rejects with a `LoginError` if the user cancels the login or another user logs in,
 * and with whatever else the call itself rejects with.
 */
export type RunWithLogin = <Outcome>(call: CallWithLogin<Outcome>, options?: RunOptions) => Promise<Outcome>

/** The codes after which a login helps. The wiki has done nothing then. */
const loginCodes: ReadonlySet<string | undefined> = new Set(['assertnameduserfailed', 'assertuserfailed', 'notloggedin', 'reauthenticate'])

/**
 * Returns a function that runs calls which need a login, each with a fresh token and the name of the user.
 *
 * After `badtoken`, which has no effect, it tries once more with another token. If the wiki says that the user is not logged in,
 * or not recently enough, it calls `ask` and then runs the call once more, and only if the same user is back. Which names are
 * the same is for the wiki to say.
 *
 * @see https://www.mediawiki.org/wiki/API:Assert
 */
export function withLogin(client: Pick<AuthClient, 'get'>, { ask, username: user }: WithLoginOptions): RunWithLogin {
  const login = shareLogin(ask)

  return async (call, { signal, reauthenticate } = {}) => {
    const latest = login.latest()
    const first = await attemptWithFreshToken(client, call, typeof user === 'function' ? user() : user, signal)
    if (!loginCodes.has(first.code)) return first.finish()
    // Another call may have asked for a login, and got it, while this one was on its way.
    const passed = login.latest()
    const answer = passed && passed !== latest ? passed : await login.wait(requestFor(first, reauthenticate), signal)
    if (answer.kind === 'cancelled') throw createLoginError(answer)
    const { username = answer.username } = first
    // A wiki may lose a token that it gave while another request of the same session was on its way, as after a login.
    const again = await attemptWithFreshToken(client, call, username, signal)
    const isOther = !again.wasCalled && again.code === 'assertnameduserfailed'
    if (isOther) throw createLoginError({ kind: 'otherUser', username: answer.username, expectedUsername: username })
    return again.finish()
  }
}

function requestFor({ code, username }: Attempt<unknown>, operation: string | undefined): LoginRequest {
  return code === 'reauthenticate' ? { kind: 'loginTooOld', username, operation } : { kind: 'loggedOut', username }
}

interface Attempt<Outcome> {
  readonly code: string | undefined
  /** Whose call it is, as far as it is known. */
  readonly username: string | undefined
  /** False if there was no token for the call. */
  readonly wasCalled: boolean
  /** Returns what the call has returned, or throws what it has thrown. */
  readonly finish: () => Outcome
}

/** The second attempt asks who is logged in, and so does a third look after two bad tokens. */
async function attemptWithFreshToken<Outcome>(
  client: Pick<AuthClient, 'get'>,
  call: CallWithLogin<Outcome>,
  user: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Attempt<Outcome>> {
  const first = await attempt(client, call, user, signal)
  if (first.code !== 'badtoken') return first
  const second = await attempt(client, call, first.username, signal)
  if (second.code !== 'badtoken') return second
  const session = await readSessionParameters(client, second.username, signal)
  return { ...second, code: await errorCode(session) }
}

async function attempt<Outcome>(
  client: Pick<AuthClient, 'get'>,
  call: CallWithLogin<Outcome>,
  user: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Attempt<Outcome>> {
  const session = await readSessionParameters(client, user, signal)
  signal?.throwIfAborted()
  if ('kind' in session) {
    const finish = () => { throw createLoginError({ kind: 'failure', failure: session }) }
    return { code: await errorCode(session), username: user, wasCalled: false, finish }
  }
  const known = { username: session.assertuser, wasCalled: true }
  try {
    const outcome = await call(session, { signal })
    return { ...known, code: await errorCode(outcome), finish: () => outcome }
  } catch (error) {
    return { ...known, code: await errorCode(error), finish: () => { throw error } }
  }
}
