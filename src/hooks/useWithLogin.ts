// Binds calls that need a login to React: what has to be shown while one of them waits for a login.
import { useCallback, useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { isSameName } from '../flow/index.ts'
import { whoAmI, withLogin, type AuthClient, type LoginAnswer, type LoginRequest, type RunWithLogin } from '../protocol/index.ts'
import { watchSessionChange } from '../redirect/index.ts'
import { useDevelopmentHints } from './developmentHints.ts'
import { useAuthClient, type ClientOptions } from './useAuthClient.ts'
import { useLatest } from './useLatest.ts'

export interface UseWithLoginOptions extends ClientOptions {
  /**
   * Whose page it is, such as the `username` of `useSession`. The last name counts, so that a session that has ended is not
   * taken for another user. By default whoever is logged in when a call begins.
   */
  readonly username?: string | undefined
}

/** Pass it to `<LoginDialog>`, or draw the login by yourself. */
export interface UseWithLoginResult {
  /** Runs a call that needs a login. Stays the same function. */
  readonly run: RunWithLogin
  /** The login that the calls wait for. `undefined` if none does. */
  readonly request: LoginRequest | undefined
  /** Call it when the user has logged in. */
  readonly pass: (username: string) => void
  /** Call it when the user cancels. The calls reject with a `LoginError`. */
  readonly cancel: () => void
  /** The client for the login. */
  readonly client: AuthClient
  /** The language of the login. `undefined`: that of the wiki, or of the user. */
  readonly language: string | undefined
}

interface PendingLogin {
  readonly request: LoginRequest
  readonly settle: (answer: LoginAnswer) => void
}

/**
 * Returns `run` for calls that need a login. Use it once, near the root, and render `<LoginDialog>` beside what uses it: many
 * calls that wait for a login then open one dialog, and what is on the page stays.
 *
 * A login in another tab counts, too.
 */
export function useWithLogin({ username, ...clientOptions }: UseWithLoginOptions): UseWithLoginResult {
  const { client, language } = useAuthClient(clientOptions)
  const [pending, setPending] = useState<PendingLogin>()
  const [lastUsername, setLastUsername] = useState(username)
  if (username !== undefined && username !== lastUsername) setLastUsername(username)
  const latest = useLatest({ client, username: lastUsername })
  const createRun = () =>
    withLogin({ get: (...query) => latest.current.client.get(...query) }, { ask: askBy(setPending), username: () => latest.current.username })
  const [run] = useState(createRun)
  const settle = pending?.settle
  const [reader] = useState(() => ({ hasRead: false }))
  useDevelopmentHints(() => [
    pending && !reader.hasRead && 'a call of "run" waits for a login, and nothing shows one. Render <LoginDialog login={login} />, or draw `login.request`.',
  ])
  // Nobody can answer when the component is gone.
  useEffect(() => () => settle?.({ kind: 'cancelled' }), [settle])
  usePassElsewhere(client, pending)
  return {
    run,
    /** Whoever shows the login has to read it. */
    get request() {
      reader.hasRead = true
      return pending?.request
    },
    pass: useCallback((username: string) => { settle?.({ kind: 'passed', username }) }, [settle]),
    cancel: useCallback(() => { settle?.({ kind: 'cancelled' }) }, [settle]),
    client,
    language,
  }
}

function askBy(setPending: Dispatch<SetStateAction<PendingLogin | undefined>>) {
  return (request: LoginRequest, { signal }: { readonly signal: AbortSignal }) =>
    new Promise<LoginAnswer>((resolve) => {
      const settle = (answer: LoginAnswer) => {
        resolve(answer)
        setPending((current) => (current?.settle === settle ? undefined : current))
      }
      signal.addEventListener('abort', () => { settle({ kind: 'cancelled' }) })
      setPending({ request, settle })
    })
}

/** Passes if the user logs in in another tab. */
function usePassElsewhere(client: AuthClient, pending: PendingLogin | undefined): void {
  useEffect(() => {
    if (!pending) return
    const controller = new AbortController()
    const stop = watchSessionChange(client.api, () => {
      void whoAmI(client, controller).then((identity) => {
        if (identity.kind !== 'user') return
        const { username } = identity
        if (isSameName(pending.request.username ?? username, username)) pending.settle({ kind: 'passed', username })
      })
    })
    return () => {
      stop()
      controller.abort()
    }
  }, [client, pending])
}
