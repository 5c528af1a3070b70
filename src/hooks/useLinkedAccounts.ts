// The accounts elsewhere that can log a person in, and taking one away.
import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { isFailure, linkModule, unlinkAccount, unlinkOperation } from '../protocol/index.ts'
import type { AuthClient, AuthRequest, Failure } from '../protocol/index.ts'
import { runMutation, runQuery, useAppQueryClient } from './queryCalls.ts'

export interface LinkedAccountsOptions {
  readonly client: AuthClient
  readonly queryClient?: QueryClient | undefined
  /** An account was unlinked. */
  readonly onUnlink?: ((unlinked: AuthRequest) => void) | undefined
}

/**
 * - `listed`: `requests` has one for each account; its `provider` and `account` name it.
 * - `reauthenticating`: the login is too old. Show a login with these options, and call `reauthenticated` when it passed.
 */
export type LinkedAccountsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | (Listed & { readonly kind: 'listed'; readonly failure?: Failure | undefined; readonly unlinked?: AuthRequest })
  | (Listed & { readonly kind: 'unlinking'; readonly account: AuthRequest })
  | (Listed & { readonly kind: 'reauthenticating'; readonly account: AuthRequest })

interface Listed {
  readonly username: string
  readonly requests: readonly AuthRequest[]
}

export interface LinkedAccountsHandle {
  readonly state: LinkedAccountsState
  /** Unlinks it at once: ask for confirmation first. */
  readonly unlink: (account: AuthRequest) => void
  /** Asks the wiki again, as after an account was linked. */
  readonly reload: () => void
  /** The person has logged in again as `username`: what was asked for goes on, unless it is somebody else. */
  readonly reauthenticated: (username: string) => void
  /** The person does not want to. */
  readonly dismiss: () => void
  /** What a login that proves again who somebody is has to be told. */
  readonly operation: string
}

/** Asks once when it is mounted, and when it is told to. */
export function useLinkedAccounts({ client, queryClient, onUnlink }: LinkedAccountsOptions): LinkedAccountsHandle {
  const queries = useAppQueryClient(queryClient)
  const [state, setState] = useState<LinkedAccountsState>({ kind: 'loading' })
  const load = useCallback(async (unlinked?: AuthRequest) => {
    const outcome = await runQuery(queries, 'linked', () => client.info(linkModule, { requestsFor: 'unlink' }))
    if (isFailure(outcome)) {
      const isStranger = outcome.kind === 'api' && outcome.code === 'readapidenied'
      setState(isStranger ? { kind: 'notLoggedIn' } : { kind: 'failed', failure: outcome })
    } else if (outcome.user?.kind !== 'user') setState({ kind: 'notLoggedIn' })
    else setState({ kind: 'listed', username: outcome.user.username, requests: outcome.requests, ...(unlinked && { unlinked }) })
  }, [client, queries])
  useEffect(() => {
    // A turn later: a component that is mounted twice asks once.
    const timer = setTimeout(() => void load())
    return () => { clearTimeout(timer) }
  }, [load])

  const unlink = async (account: AuthRequest, listed: Listed) => {
    setState({ kind: 'unlinking', account, username: listed.username, requests: listed.requests })
    const outcome = await runMutation(queries, () => unlinkAccount(client, account.id))
    if (!isFailure(outcome)) {
      onUnlink?.(account)
      return load(account)
    }
    const isOld = outcome.kind === 'api' && outcome.code === 'reauthenticate'
    const { username, requests } = listed
    setState(isOld ? { kind: 'reauthenticating', account, username, requests } : { kind: 'listed', username, requests, failure: outcome })
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
