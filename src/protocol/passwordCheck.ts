// Asks the wiki whether a password is good enough, before it is chosen. Not part of the client, so that it loads only where it is used.
import type { AuthClient } from './authClient.ts'
import { malformed, type Failure } from './failure.ts'
import type { CallOptions } from './http.ts'
import { asRecord, asString, getPath, isRecord } from './json.ts'
import { parseWikiMessage, type WikiMessage } from './wikiMessage.ts'

/** A password, and the account that is yet to be created with it. A change of one's own password names no account. */
export interface PasswordCheckOptions extends CallOptions {
  /** The new password. */
  readonly password: string
  /** The username of the new account. */
  readonly username?: string | undefined
  /** The address of the new account. */
  readonly email?: string | undefined
  /** The real name of its user. */
  readonly realname?: string | undefined
}

/** What the wiki thinks of a password. Only a good one is accepted as a new one. */
export interface PasswordCheck {
  readonly kind: 'good' | 'weak'
  /** Why it is not good. */
  readonly messages: readonly { readonly code: string; readonly message: WikiMessage | undefined }[]
}

/**
 * Returns whether the wiki would accept a new password. One POST that holds the password, without a token. Can return any
 * {@link Failure}, such as the API error `userexists`.
 *
 * @see https://www.mediawiki.org/wiki/API:Validatepassword
 */
export async function checkPassword(client: AuthClient, options: PasswordCheckOptions): Promise<PasswordCheck | Failure> {
  const { password, username: user, email, realname, signal } = options
  const response = await client.post({ action: 'validatepassword', password, user, email, realname }, { signal })
  return 'body' in response ? (parseCheck(response.body) ?? malformed('validatepassword.validity')) : response
}

function parseCheck(body: unknown): PasswordCheck | undefined {
  const wire = getPath(body, 'validatepassword')
  const validity = isRecord(wire) ? asString(wire['validity']) : undefined
  if (validity === undefined) return undefined
  const messages = Object.values(asRecord(getPath(wire, 'validitymessages'))).map((entry) => ({
    code: asString(getPath(entry, 'code')) ?? '',
    message: parseWikiMessage(getPath(entry, 'text') ?? getPath(entry, 'html'), 'wikitext'),
  }))
  return { kind: validity === 'Good' ? 'good' : 'weak', messages }
}
