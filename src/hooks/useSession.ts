// Who is logged in, as a query that all components of a page share.
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { caught, isFailure, logOut, whoAmI, type AuthClient, type Failure, type Identity, type LoggedOut } from '../protocol/index.ts'
import { announceSessionChange } from '../redirect/index.ts'
import { runMutation, sharedQueryKey } from './queryCalls.ts'
import { unsetOptions, type SetOptions } from './queryDefaults.ts'
import { useRequiredQueryClient } from './requiredQueryClient.ts'
import { useAuthClient, type ClientOptions } from './useAuthClient.ts'
import { watchSession } from './watchSession.ts'

/** The options of `useSession`. */
export interface UseSessionOptions extends ClientOptions {
  /** By default the client of the nearest `QueryClientProvider`. One of the two is needed. */
  readonly queryClient?: QueryClient | undefined
}

/**
 * Who is logged in.
 *
 * - `anonymous`: nobody. On a private wiki nobody who may read it.
 * - `temporary`: no login, but an account that the wiki made for somebody who edits without one.
 * - `failed`: the wiki could not be asked. Once it is known who is logged in, a failure changes nothing.
 *
 * Only where somebody is logged in there is a `logOut`. That of a temporary account wants to be told that the account will be
 * lost for good: ask the user first.
 */
export type Session = SessionActions & SessionState

/** What can be done with any session. */
export interface SessionActions {
  /** Asks the wiki again who is logged in. */
  readonly refresh: () => Promise<void>
}

/** Who is logged in, without the actions. Look at `kind` before you call `logOut`: only a user or a temporary account has one. */
export type SessionState =
  | { readonly kind: 'loading'; readonly username?: undefined; readonly logOut?: undefined }
  | { readonly kind: 'anonymous'; readonly username?: undefined; readonly logOut?: undefined }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly username?: undefined; readonly logOut?: undefined }
  | TemporarySession
  | UserSession

/** A user is logged in. */
export interface UserSession {
  readonly kind: 'user'
  /** The username as the wiki writes it. */
  readonly username: string
  /**
   * Logs this user out, in all tabs, and nobody else. Never rejects: look at `kind`. It is `loggedOut`, or that of a {@link Failure},
   * and then the user is still logged in.
   */
  readonly logOut: () => Promise<LoggedOut | Failure>
}

/** Somebody edits without an account, and the wiki has made a temporary one. */
export interface TemporarySession {
  readonly kind: 'temporary'
  /** The name of the temporary account. */
  readonly username: string
  /** Ends the account for good. Without the confirmation nothing is done. Never rejects: look at `kind`. */
  readonly logOut: (confirmation: { readonly losesAccount: true }) => Promise<LoggedOut | Failure | ConfirmationNeeded>
}

/** The user was not asked yet whether to lose a temporary account. */
export interface ConfirmationNeeded {
  readonly kind: 'confirmationNeeded'
}

const options = {
  retry: false,
  networkMode: 'always',
  gcTime: 5 * 60_000,
  staleTime: 60_000,
  throwOnError: false,
  refetchOnMount: true,
  refetchOnReconnect: 'always',
  refetchOnWindowFocus: 'always',
  refetchInterval: false,
} as const satisfies SetOptions

/**
 * Asks the wiki who is logged in: once for all components of a page, again when the page gets the focus or the network back,
 * and when a flow of this kit passes or somebody logs out, in any tab. Nothing is stored but in the memory of the query client.
 *
 * Throws if there is no query client.
 *
 * @see https://www.mediawiki.org/wiki/API:Userinfo
 */
export function useSession({ queryClient, ...clientOptions }: UseSessionOptions): Session {
  const { client } = useAuthClient(clientOptions)
  const { api } = client
  const queries = useRequiredQueryClient('useSession', queryClient)
  const queryKey = sharedQueryKey('session', api)
  const query = {
    // The types of the library allow no `undefined`.
    ...(unsetOptions as object),
    ...options,
    queryKey,
    // Without the signal: React's strict mode would abort the first request, and ask twice.
    queryFn: async () => {
      const known = queries.getQueryData<Identity | Failure>(queryKey)
      const outcome = await identify(client)
      // What somebody is typing may depend on it, so a broken connection is no log-out.
      return isFailure(outcome) && known && !isFailure(known) ? known : outcome
    },
  }
  const { data, refetch } = useQuery(query, queries)
  useEffect(() => watchSession(queries, api, () => { void queries.invalidateQueries({ queryKey: sharedQueryKey('session', api) }) }), [queries, api])

  const refresh = async () => { await refetch() }
  const logOutUser = async (username: string) => {
    const outcome = await runMutation(queries, () => logOut(client, { username }))
    // Somebody else is logged in by now, or nobody.
    const isGone = outcome.kind === 'api' && outcome.code === 'assertnameduserfailed'
    const now = isGone ? (await refetch()).data : undefined
    if (outcome.kind === 'loggedOut') {
      queries.setQueryData<Identity>(queryKey, { kind: 'anonymous' })
      announceSessionChange(api)
    }
    return now?.kind === 'anonymous' ? ({ kind: 'loggedOut' } as const) : outcome
  }
  return { refresh, ...sessionState(data, logOutUser) }
}

async function identify(client: AuthClient): Promise<Identity | Failure> {
  const outcome = await caught(() => whoAmI(client))
  return outcome.kind === 'api' && outcome.code === 'readapidenied' ? { kind: 'anonymous' } : outcome
}

function sessionState(known: Identity | Failure | undefined, logOutUser: (username: string) => Promise<LoggedOut | Failure>): SessionState {
  if (!known) return { kind: 'loading' }
  if (isFailure(known)) return { kind: 'failed', failure: known }
  switch (known.kind) {
    case 'anonymous':
      return known
    case 'user':
      return { kind: 'user', username: known.username, logOut: () => logOutUser(known.username) }
    case 'temporary':
      return {
        kind: 'temporary',
        username: known.username,
        // Not every app is checked by a compiler.
        logOut: async (confirmation: { readonly losesAccount?: unknown } | undefined) =>
          confirmation?.losesAccount === true ? logOutUser(known.username) : { kind: 'confirmationNeeded' },
      }
  }
}
