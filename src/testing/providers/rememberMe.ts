// The box that makes the login last.
import { field, request, type AuthRequest } from '../auth/authRequest.ts'
import { isTicked, type Filled } from '../auth/readRequests.ts'
import { message } from '../messages/message.ts'
import type { FakeWikiFeatures } from '../features.ts'

const rememberMeRequestId = 'MediaWiki\\Auth\\RememberMeAuthenticationRequest'
const label = message('userlogin-remembermypassword', { num: 180 })
const help = 'authmanager-userlogin-remembermypassword-help'

/** A wiki that always remembers still lists the request, with no field in it. */
export function rememberMeRequest({ rememberMe }: FakeWikiFeatures): AuthRequest {
  const fields = { rememberMe: field('checkbox', label, help, { optional: true }) }
  return request({ id: rememberMeRequestId, required: 'optional', fields: rememberMe === 'choose' ? fields : {} })
}

export function wantsToStay(filled: Filled, { rememberMe }: FakeWikiFeatures): boolean {
  return rememberMe === 'always' || isTicked(filled, rememberMeRequestId, 'rememberMe')
}
