// The client of a hook or component that takes either a client or the URL of a wiki.
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { FlowStart } from '../flow/index.ts'
import { clientOf, type AuthClient, type ClientSource } from '../protocol/index.ts'
import { useDevelopmentHints } from './developmentHints.ts'
import { createLatestClient, type AnsweredLanguage } from './latestClient.ts'
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts'

/** The wiki, and the language of the words. */
export interface ClientOptions extends ClientSource {
  /**
   * The URL of api.php, or a client made by `createAuthClient`, which brings its own `fetch` and `headers`. Clients of one URL mean
   * the same: each request is made by the newest one, and nothing starts anew.
   */
  readonly api: string | AuthClient
  /**
   * The language of the wiki's messages and of the kit's. By default that of the client, else the one in which the wiki answers. A
   * code of MediaWiki's or of a browser's.
   */
  readonly language?: string | undefined
}

export interface BoundClient {
  readonly client: AuthClient
  /** The language that the wiki is asked for. `undefined`: its own, or that of the user. */
  readonly requestedLanguage: string | undefined
  readonly answered: AnsweredLanguage
  /** The language of all words: the requested one, else that of the answers. */
  readonly language: string | undefined
}

/** Returns a client that stays the same until the URL of the wiki changes. `info`: an answer that is there already, or is to come. */
export function useAuthClient({ api, fetch, headers, language }: ClientOptions, info?: FlowStart['initialInfo']): BoundClient {
  const known = info && 'language' in info ? info.language : undefined
  const client = useMemo(() => clientOf({ api, fetch, headers }), [api, fetch, headers])
  const given = { client, language }
  const [last, setLast] = useState(() => createLatestClient(given, known))
  const latest = last.client.api === client.api ? last : createLatestClient(given, known)
  // React repeats the render at once with the new client.
  if (latest !== last) setLast(latest)
  useIsomorphicLayoutEffect(() => { latest.use(given) })
  const answered = useSyncExternalStore(latest.subscribe, latest.answered, latest.answered)
  const requestedLanguage = language ?? client.language
  useDevelopmentHints(() => [
    typeof api !== 'string' && (fetch ?? headers) && '"fetch" and "headers" are ignored beside a client. Pass them to createAuthClient, or pass a URL as "api".',
    isOther(language, client.language) && `the language "${language ?? ''}" counts, and not "${client.language ?? ''}" of the client. Pass it once.`,
  ])
  return { client: latest.client, requestedLanguage, answered, language: requestedLanguage ?? answered.language }
}

/** In development, says if the wiki answers in another language than it was asked for: then its words and those of the kit differ. */
export function useLanguageHint({ requested, language }: AnsweredLanguage): void {
  useDevelopmentHints(() => [
    isOther(requested, language) && `the wiki was asked for the language "${requested ?? ''}", and answers in "${language ?? ''}". Pass that one, or a language that it has.`,
  ])
}

/** Codes of browsers and of MediaWiki differ in their letters. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase()
}
