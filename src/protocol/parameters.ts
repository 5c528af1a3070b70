// The options of the client's methods, and the API parameters that follow from them. Sends nothing.
import { languageQuery } from './language.ts'
import { modules, resetModule, type AuthModule, type ModuleName } from './modules.ts'
import type { ApiParameters, FormFields } from './apiRequest.ts'
import type { CallOptions } from './http.ts'
import { resetQuery } from './passwordReset.ts'
import type { MessageFormat } from './wikiMessage.ts'

/**
 * The options of `client.info()`.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export interface InfoOptions extends CallOptions {
  /** The step to query: the first one, or the current one of a flow in progress. `begin` by default. */
  readonly phase?: 'begin' | 'continue' | undefined
  /** Queries another operation than the module's: the accounts that can be unlinked, or data to change or remove. */
  readonly requestsFor?: 'unlink' | 'change' | 'remove' | undefined
  /** `html` by default. */
  readonly messageFormat?: MessageFormat | undefined
  /** Returns the fields of all requests in `mergedFields` instead of by request. False by default. */
  readonly mergeRequestFields?: boolean | undefined
  /** The operation that `securityStatus` is about. By default the module's own, if it has one. */
  readonly securitySensitiveOperation?: string | undefined
  /**
   * The security-sensitive operation that a login reauthenticates for. Wikis before MediaWiki 1.47 ignore it, and treat the
   * login as an ordinary one.
   */
  readonly reauthenticate?: string | undefined
  /** The language of the wiki's messages. By default that of the client. */
  readonly language?: string | undefined
  /**
   * What takes the place of the GET: the JSON of this query, which was asked for before, or what the script
   * `react-mediawiki-auth/start` has begun with the page. The GET is made if the promise rejects, resolves to anything else, or takes
   * longer than a request may take; and if the script has begun nothing, or something else. A client with a `fetch`, headers or
   * credentials of its own takes nothing of the script.
   */
  readonly begun?: Promise<unknown> | 'startScript' | undefined
}

/** The options of `client.continue()`. */
export interface ContinueOptions extends CallOptions {
  /** The user's input, by the names of the fields: `{ username, password }`, a `FormData`, a Map or pairs. */
  readonly fields: FormFields
  /** The ids of the requests that the wiki may use. All by default. `changeauthenticationdata` needs one. */
  readonly requests?: readonly string[] | undefined
  /** `html` by default. */
  readonly messageFormat?: MessageFormat | undefined
  /** Returns the fields of all requests in `mergedFields` instead of by request. False by default. */
  readonly mergeRequestFields?: boolean | undefined
  /** The language of the wiki's messages. By default that of the client. */
  readonly language?: string | undefined
}

/**
 * The options of `client.begin()`.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export interface BeginOptions extends ContinueOptions {
  /** Where an identity provider sends the user back to. An absolute `http:` or `https:` URL. */
  readonly returnUrl: string
  /** Continues with the state that an earlier attempt left. False by default. `linkaccount` does not support it. */
  readonly preserveState?: boolean | undefined
  /** The same as in the `info()` before. */
  readonly reauthenticate?: string | undefined
}

/** `withUser`: queries who is logged in as well. A private wiki refuses such a query if nobody is. */
export function infoParameters(action: ModuleName, options: InfoOptions, withUser = !modules[action].logsIn): ApiParameters {
  if (action === resetModule) return { ...resetQuery, uselang: options.language }
  const { tokenType, requestsFor, sensitiveOperation } = modules[action]
  return {
    action: 'query',
    type: tokenType,
    meta: `authmanagerinfo|tokens${withUser ? '|userinfo' : ''}`,
    amirequestsfor: options.requestsFor ?? (options.phase === 'continue' && requestsFor ? `${requestsFor}-continue` : requestsFor),
    amimessageformat: options.messageFormat ?? 'html',
    amimergerequestfields: options.mergeRequestFields,
    amisecuritysensitiveoperation: options.securitySensitiveOperation ?? sensitiveOperation,
    amireauthenticate: options.reauthenticate,
    uselang: options.language,
    ...languageQuery,
  }
}

/** Options with a `returnUrl` begin a flow, others continue one. */
export function stepParameters({ prefix, hasSteps, requestsFor }: AuthModule, options: ContinueOptions | BeginOptions): ApiParameters {
  const begin = 'returnUrl' in options ? options : undefined
  const { language: uselang } = options
  if (!hasSteps) return requestsFor ? { [`${prefix}request`]: options.requests?.[0], uselang } : { uselang }
  return {
    // Separated by U+001F, because an id may contain the usual separator `|`.
    [`${prefix}requests`]: options.requests?.map((id) => `\u001f${id}`).join(''),
    [`${prefix}messageformat`]: options.messageFormat ?? 'html',
    [`${prefix}mergerequestfields`]: options.mergeRequestFields,
    [`${prefix}returnurl`]: begin?.returnUrl,
    [`${prefix}preservestate`]: begin?.preserveState,
    [`${prefix}reauthenticate`]: begin?.reauthenticate,
    [`${prefix}continue`]: !begin,
    uselang,
  }
}
