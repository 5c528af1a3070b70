// One login for all calls that wait for one.

/**
 * Why a login is needed.
 *
 * - `loggedOut`: nobody is logged in, or not the user whose call it is. `username` is `undefined` if any user will do.
 * - `loginTooOld`: the user has to log in again, because the operation is security-sensitive.
 */
export type LoginRequest =
  | { readonly kind: 'loggedOut'; readonly username: string | undefined }
  | { readonly kind: 'loginTooOld'; readonly username: string | undefined; readonly operation: string | undefined }

/** The user has logged in. */
export interface LoginPassed {
  readonly kind: 'passed'
  /** Who is logged in now. */
  readonly username: string
}

/** What came of a login. */
export type LoginAnswer = LoginPassed | { readonly kind: 'cancelled' }

/** Shows a login, and returns what came of it. `signal` aborts when no call waits for it any longer. */
export type AskForLogin = (request: LoginRequest, options: { readonly signal: AbortSignal }) => Promise<LoginAnswer>

export interface SharedLogin {
  /** Returns the last login that has passed, each time it passes another object. */
  latest(): LoginPassed | undefined
  /** Waits for the login that is being asked for, or asks for one. Rejects if the signal aborts first. */
  wait(request: LoginRequest, signal: AbortSignal | undefined): Promise<LoginAnswer>
}

interface PendingLogin {
  readonly answer: Promise<LoginAnswer>
  readonly controller: AbortController
  waiting: number
}

export function shareLogin(ask: AskForLogin): SharedLogin {
  let pending: PendingLogin | undefined
  let latest: LoginPassed | undefined

  function begin(request: LoginRequest): PendingLogin {
    const controller = new AbortController()
    const answer = ask(request, { signal: controller.signal }).then((given) => {
      if (given.kind === 'passed') latest = given
      return given
    })
    return { answer, controller, waiting: 0 }
  }

  return {
    latest: () => latest,
    async wait(request, signal) {
      const login = (pending ??= begin(request))
      login.waiting += 1
      try {
        return await beforeAbort(login.answer, signal)
      } finally {
        login.waiting -= 1
        // The first who leaves has an answer, or nobody else waits. A later failure asks anew.
        if (pending === login && (login.waiting === 0 || !signal?.aborted)) pending = undefined
        if (login.waiting === 0) login.controller.abort()
      }
    },
  }
}

function beforeAbort<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const leave = () => { reject(signal.reason as Error) }
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave)
    promise.then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave) })
  })
}
