// What a page can show of a form before anybody has opened it: for a build, or for a server that keeps it.
import { isCaptcha } from '../flow/index.ts'
import { createAuthClient, isFailure, loginModule, modules, type AuthClientOptions, type AuthManagerInfo, type AuthRequest, type Field, type ModuleName } from '../protocol/index.ts'

/** The options of `prerenderInfo`: those of the client that asks, which must send no cookies. */
export interface PrerenderInfoOptions extends AuthClientOptions {
  /** The module of the flow. `clientlogin` by default. */
  readonly module?: ModuleName | undefined
}

/**
 * Asks the wiki for the form of a module, and returns what every visitor may see of it, as the `initialInfo` of a page that is rendered
 * beforehand. It holds structure and words: no value of a text, hidden or `null` field, no captcha, no challenge and no token. In the
 * browser the flow shows it at once, asks the wiki, and changes what differs; a submit before that waits.
 *
 * Rejects with an `Error` if the wiki returns no form, with the failure as its `cause`, and with a `TypeError` if the answer belongs to a
 * session: if a user is logged in, an account or a name is in it, or an earlier attempt goes on. So does a module that needs a login.
 *
 * @see https://www.mediawiki.org/wiki/API:Authmanagerinfo
 */
export async function prerenderInfo({ module = loginModule, ...options }: PrerenderInfoOptions): Promise<AuthManagerInfo> {
  if (modules[module].sensitiveOperation !== undefined) throw new TypeError(`react-mediawiki-auth: "${module}" needs a user who is logged in, so its form cannot be prerendered.`)
  const { api } = options
  const info = await createAuthClient(options).info(module)
  if (isFailure(info)) throw new Error(`react-mediawiki-auth: ${api} gave no form to prerender (${'code' in info ? info.code : info.kind}).`, { cause: info })
  const foreign = ofSession(info)
  if (foreign !== undefined) throw new TypeError(`react-mediawiki-auth: the answer of ${api} belongs to a session: it has ${foreign}. Ask without cookies.`)
  const { kind, canAuthenticateNow, canCreateAccounts, canLinkAccounts, language: answered, requests } = info
  return {
    kind, canAuthenticateNow, canCreateAccounts, canLinkAccounts,
    hasPreservedState: false, hasPrimaryPreservedState: false, preservedUsername: '', securityStatus: undefined,
    language: answered,
    requests: requests.filter((request) => !isCaptcha(request)).map(withoutValues),
    isPrerendered: true,
  }
}

/** Returns what only the session of a user has. */
function ofSession({ user, hasPreservedState, hasPrimaryPreservedState, preservedUsername, requests }: AuthManagerInfo): string | undefined {
  if (user && user.kind !== 'anonymous') return 'a user'
  if (hasPreservedState || hasPrimaryPreservedState || preservedUsername) return 'an earlier attempt'
  return requests.some(hasAccount) ? 'an account' : undefined
}

/** Requests that are about no account have none, or their own id in its place. */
function hasAccount({ id, account }: AuthRequest): boolean {
  return account !== undefined && !Object.values(account).includes(id)
}

function withoutValues(request: AuthRequest): AuthRequest {
  return { ...request, metadata: {}, fields: request.fields.map(withoutValue) }
}

/** What is chosen or ticked at first is part of how the form looks. */
function withoutValue(field: Field): Field {
  const { type } = field
  return type === 'string' || type === 'hidden' || type === 'null' || type === 'unknown' ? { ...field, value: '' } : field
}
