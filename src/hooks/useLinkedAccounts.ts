// Lists the external accounts that the user can log in with, and unlinks one.
import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isFailure, linkModule, unlinkAccount, unlinkOperation } from '../protocol/index.ts'
import type { AuthClient, AuthRequest, Failure } from '../protocol/index.ts'
import { runMutation, runQuery, useAppQueryClient } from './queryCalls.ts'

export interface LinkedAccountsOptions {
  readonly client: AuthClient
  /** The app's query client. By default that of the nearest provider; without one, the wiki is called directly. */
  readonly queryClient?: QueryClient | undefined
  /** Called when an account was unlinked. */
  readonly onUnlink?: ((unlinked: AuthRequest) => void) | undefined
}

/**
 * - `listed`: `requests` has one entry for each account. Its `provider` and `account` name it. `failure` is why the last
 *   attempt to unlink one failed, `unlinked` is the account that was unlinked last.
 * - `reauthenticating`: the login is too old to unlink `account`. Render a login for `username` with
 *   `reauthenticate={operation}`, and call `reauthenticated` when it has passed.
 */
export type LinkedAccountsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | (Listed & { readonly kind: 'listed'; readonly failure?: Failure | undefined; readonly unlinked?: AuthRequest | undefined })
  | (Listed & { readonly kind: 'unlinking'; readonly account: AuthRequest })
  | (Listed & { readonly kind: 'reauthenticating'; readonly account: AuthRequest })

interface Listed {
  readonly username: string
  readonly requests: readonly AuthRequest[]
}

export interface LinkedAccountsHandle {
  readonly state: LinkedAccountsState
  /** Unlinks an account without asking for confirmation. Ignored unless the state is `listed`. */
  readonly unlink: (account: AuthRequest) => void
  /** Asks the wiki for the list again, for example after an account was linked. */
  readonly reload: () => void
  /** Call it when the user has logged in again. Unlinks the account, or only reloads the list if it is another user. */
  readonly reauthenticated: (username: string) => void
  /** Cancels the reauthentication. */
  readonly dismiss: () => void
  /** The security-sensitive operation, for the option `reauthenticate` of the login. */
  readonly operation: string
}

/**
 * Loads the list once when the component is mounted. Errors are values: see `state`.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 * @see https://www.mediawiki.org/wiki/API:Unlinkaccount
 */
export function useLinkedAccounts({ client, queryClient, onUnlink }: LinkedAccountsOptions): LinkedAccountsHandle {
  const queries = useAppQueryClient(queryClient)
  const [state, setState] = useState<LinkedAccountsState>({ kind: 'loading' })
  const running = useRef<AbortController>(undefined)
  const load = useCallback(async (unlinked?: AuthRequest) => {
    const signal = signalOf(running.current)
    if (!signal) return
    const outcome = await runQuery(queries, 'linked', () => client.info(linkModule, { requestsFor: 'unlink', signal }))
    if (signal.aborted) return
    if (isFailure(outcome)) {
      const isAnonymous = outcome.kind === 'api' && outcome.code === 'readapidenied'
      setState(isAnonymous ? { kind: 'notLoggedIn' } : { kind: 'failed', failure: outcome })
    } else if (outcome.user?.kind !== 'user') setState({ kind: 'notLoggedIn' })
    else setState({ kind: 'listed', username: outcome.user.username, requests: outcome.requests, unlinked })
  }, [client, queries])
  useEffect(() => {
    running.current = new AbortController()
    // One turn later, so that a remount asks once.
    const timer = setTimeout(() => void load())
    return () => {
      clearTimeout(timer)
      running.current?.abort()
    }
  }, [load])

  const unlink = async (account: AuthRequest, listed: Listed) => {
    const signal = signalOf(running.current)
    if (!signal) return
    setState({ kind: 'unlinking', account, username: listed.username, requests: listed.requests })
    const outcome = await runMutation(queries, () => unlinkAccount(client, account.id, signal))
    if (signal.aborted) return
    if (!isFailure(outcome)) {
      onUnlink?.(account)
      return load(account)
    }
    const isLoginTooOld = outcome.kind === 'api' && outcome.code === 'reauthenticate'
    const { username, requests } = listed
    setState(isLoginTooOld ? { kind: 'reauthenticating', account, username, requests } : { kind: 'listed', username, requests, failure: outcome })
  }
  return {
    state,
    unlink: (account) => { if (state.kind === 'listed') void unlink(account, state) },
    reload: () => void load(),
    reauthenticated: (username) => {
      if (state.kind !== 'reauthenticating') return
      if (username === state.username) void unlink(state.account, state)
      else void load()
    },
    dismiss: () => {
      if (state.kind === 'reauthenticating') setState({ kind: 'listed', username: state.username, requests: state.requests })
    },
    operation: unlinkOperation,
  }
}

/** Returns `undefined` if nothing may begin: the component is gone. */
function signalOf(running: AbortController | undefined): AbortSignal | undefined {
  return running && !running.signal.aborted ? running.signal : undefined
}
