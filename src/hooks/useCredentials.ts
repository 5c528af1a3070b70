// Lists what the user can log in with, and takes one of it away.
import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { changeModule, isFailure, linkModule, removalOperations, removeCredential } from '../protocol/index.ts'
import type { AuthClient, AuthManagerInfo, AuthRequest, CredentialRemoval, Failure, InfoOptions } from '../protocol/index.ts'
import { runMutation, runQuery, useAppQueryClient } from './queryCalls.ts'
import { useAuthClient, type ClientOptions } from './useAuthClient.ts'
import { useLatest } from './useLatest.ts'

/** The options of `useCredentials`. */
export interface UseCredentialsOptions extends ClientOptions {
  /** The app's query client. By default that of the nearest provider; without one, the wiki is called directly. */
  readonly queryClient?: QueryClient | undefined
  /** Called when a credential was taken away. */
  readonly onRemove?: ((removed: Credential) => void) | undefined
}

/** Something that the user logs in with: a password, or an account of an identity provider. */
export interface Credential {
  /** Its `provider` and `account` name it. */
  readonly request: AuthRequest
  /** Whether `<AuthFlow module="changeauthenticationdata" request={request.id}>` can change it. */
  readonly canChange: boolean
  /** How it is taken away. `undefined` if it cannot be. */
  readonly removal: CredentialRemoval | undefined
}

/**
 * - `listed`: `failure` is why the last attempt to take one away failed, `removed` is the one that was taken away last.
 * - `reauthenticating`: the login is too old to take `credential` away. Render a login for `username` with
 *   `reauthenticate={operation}`, and call `reauthenticated` when it has passed.
 */
export type CredentialsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'notLoggedIn' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | (Listed & { readonly kind: 'listed'; readonly failure?: Failure | undefined; readonly removed?: Credential | undefined })
  | (Listed & { readonly kind: 'removing'; readonly credential: Credential })
  | (Listed & {
      readonly kind: 'reauthenticating'
      readonly credential: Credential
      /** The security-sensitive operation, for the option `reauthenticate` of the login. */
      readonly operation: string
    })

interface Listed {
  readonly username: string
  readonly credentials: readonly Credential[]
}

/** What the user logs in with, and what can be done with it. */
export interface UseCredentialsResult {
  /** The list, or why it is not there. */
  readonly state: CredentialsState
  /** Takes a credential away without asking for confirmation. Ignored unless the state is `listed`. */
  readonly remove: (credential: Credential) => void
  /** Asks the wiki for the list again, for example after an account was linked. */
  readonly reload: () => void
  /** Call it when the user has logged in again. Goes on, or only reloads the list if it is another user. */
  readonly reauthenticated: (username: string) => void
  /** Cancels the reauthentication. */
  readonly dismiss: () => void
}

/**
 * Loads the list once when the component is mounted, with three GETs. Errors are values: see `state`.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 * @see https://www.mediawiki.org/wiki/API:Unlinkaccount
 * @see https://www.mediawiki.org/wiki/API:Removeauthenticationdata
 */
export function useCredentials({ queryClient, onRemove, ...clientOptions }: UseCredentialsOptions): UseCredentialsResult {
  const queries = useLatest(useAppQueryClient(queryClient))
  const { client, requestedLanguage: language } = useAuthClient(clientOptions)
  const [state, setState] = useState<CredentialsState>({ kind: 'loading' })
  const running = useRef<AbortController>(undefined)
  const load = useCallback(async (removed?: Credential) => {
    const signal = signalOf(running.current)
    if (!signal) return
    const outcome = await runQuery(queries.current, 'credentials', () => listCredentials(client, { language, signal }))
    if (signal.aborted) return
    if (!isFailure(outcome)) setState(outcome.kind === 'listed' ? { ...outcome, removed } : outcome)
    else {
      const isAnonymous = outcome.kind === 'api' && outcome.code === 'readapidenied'
      setState(isAnonymous ? { kind: 'notLoggedIn' } : { kind: 'failed', failure: outcome })
    }
  }, [client, language, queries])
  useEffect(() => {
    running.current = new AbortController()
    // One turn later, so that a remount asks once.
    const timer = setTimeout(() => void load())
    return () => {
      clearTimeout(timer)
      running.current?.abort()
    }
  }, [load])

  const remove = async (credential: Credential, { username, credentials }: Listed) => {
    const signal = signalOf(running.current)
    const { removal } = credential
    if (!signal || !removal) return
    setState({ kind: 'removing', credential, username, credentials })
    const outcome = await runMutation(queries.current, () => removeCredential(client, removal, credential.request.id, { signal }))
    if (signal.aborted) return
    if (!isFailure(outcome)) {
      onRemove?.(credential)
      return load(credential)
    }
    const isLoginTooOld = outcome.kind === 'api' && outcome.code === 'reauthenticate'
    setState(
      isLoginTooOld
        ? { kind: 'reauthenticating', credential, username, credentials, operation: removalOperations[removal] }
        : { kind: 'listed', username, credentials, failure: outcome },
    )
  }
  return {
    state,
    remove: (credential) => { if (state.kind === 'listed') void remove(credential, state) },
    reload: () => void load(),
    reauthenticated: (username) => {
      if (state.kind !== 'reauthenticating') return
      if (username === state.username) void remove(state.credential, state)
      else void load()
    },
    dismiss: () => {
      if (state.kind === 'reauthenticating') setState({ kind: 'listed', username: state.username, credentials: state.credentials })
    },
  }
}

type Listing = (Listed & { readonly kind: 'listed' }) | { readonly kind: 'notLoggedIn' } | Failure

async function listCredentials(client: AuthClient, common: InfoOptions): Promise<Listing> {
  const [changed, removed, unlinked] = await Promise.all([
    client.info(changeModule, common),
    client.info(changeModule, { requestsFor: 'remove', securitySensitiveOperation: removalOperations.remove, ...common }),
    client.info(linkModule, { requestsFor: 'unlink', securitySensitiveOperation: removalOperations.unlink, ...common }),
  ])
  if (isFailure(changed)) return changed
  if (isFailure(removed)) return removed
  if (isFailure(unlinked)) return unlinked
  const { user } = changed
  if (user?.kind !== 'user') return { kind: 'notLoggedIn' }
  return { kind: 'listed', username: user.username, credentials: mergeLists(changed, removed, unlinked) }
}

/** One entry for each request, in the order of the wiki: what can be changed first. */
function mergeLists(changed: AuthManagerInfo, removed: AuthManagerInfo, unlinked: AuthManagerInfo): readonly Credential[] {
  const idsOf = ({ requests }: AuthManagerInfo) => new Set(requests.map(({ id }) => id))
  const [changeable, removable, linked] = [idsOf(changed), idsOf(removed), idsOf(unlinked)]
  const all = new Map([...changed.requests, ...removed.requests, ...unlinked.requests].map((request) => [request.id, request]))
  return [...all.values()].map((request) => ({
    request,
    canChange: changeable.has(request.id),
    removal: linked.has(request.id) ? 'unlink' : removable.has(request.id) ? 'remove' : undefined,
  }))
}

/** Returns `undefined` if nothing may begin: the component is gone. */
function signalOf(running: AbortController | undefined): AbortSignal | undefined {
  return running && !running.signal.aborted ? running.signal : undefined
}
