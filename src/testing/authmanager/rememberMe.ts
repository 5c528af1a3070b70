// The request for the checkbox that keeps the user logged in.
import { message } from '../messages/message.ts'
import type { FakeWikiFeatures } from '../options/features.ts'
import { createField, createRequest, type AuthRequest } from '../requests/authRequest.ts'
import { isChecked, type Submission } from '../requests/submission.ts'

const rememberMeRequestId = 'MediaWiki\\Auth\\RememberMeAuthenticationRequest'
const label = message('userlogin-remembermypassword', { num: 180 })
const help = 'authmanager-userlogin-remembermypassword-help'

/** A wiki that remembers every user still lists the request, but without the field. */
export function rememberMeRequest({ rememberMe }: FakeWikiFeatures): AuthRequest {
  const fields = { rememberMe: createField('checkbox', label, help, { optional: true }) }
  return createRequest({ id: rememberMeRequestId, required: 'optional', fields: rememberMe === 'choose' ? fields : {} })
}

export function isRemembered(submission: Submission, { rememberMe }: FakeWikiFeatures): boolean {
  return rememberMe === 'always' || isChecked(submission, rememberMeRequestId, 'rememberMe')
}
