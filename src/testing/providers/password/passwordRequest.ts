// The request for a username and a password: to log in, to create an account, and to change the password.
import { message, verbatimMessage, type Message } from '../../messages/message.ts'
import type { PasswordPolicy } from '../../options/features.ts'
import {
  createField,
  createRequest,
  type AuthRequest,
  type Field,
  type Fields,
  type Necessity,
} from '../../requests/authRequest.ts'
import { textOf, type Submission } from '../../requests/submission.ts'
import { checkPassword } from './passwordPolicy.ts'

export const passwordRequestId = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'

type Purpose = 'login' | 'create' | 'change'

export function passwordRequest(
  purpose: Purpose,
  userName: string | null,
  more: { readonly required?: Necessity | undefined; readonly domains?: readonly string[] | undefined } = {},
): AuthRequest {
  const { required = 'required', domains = [] } = more
  return createRequest({
    id: passwordRequestId,
    required,
    provider: message('authmanager-provider-password'),
    account: verbatimMessage(userName),
    fields: { ...fieldsByPurpose[purpose], ...(domains.length > 0 && { domain: domainField(domains) }) },
  })
}

const username = createField('string', 'userlogin-yourname', 'authmanager-username-help')

export const loginFields: Fields = {
  username,
  password: createField('password', 'userlogin-yourpassword', 'authmanager-password-help'),
}

const fieldsByPurpose: Readonly<Record<Purpose, Fields>> = {
  login: loginFields,
  create: {
    ...loginFields,
    retype: createField('password', 'createacct-yourpasswordagain', 'authmanager-retype-help'),
  },
  change: {
    password: createField('password', 'newpassword', 'authmanager-password-help'),
    retype: createField('password', 'retypenew', 'authmanager-retype-help'),
  },
}

function domainField(domains: readonly string[]): Field {
  const options = domains.map((domain) => [domain, domain] as const)
  return createField('select', 'userlogin-domain', 'userlogin-domain-help', { options })
}

interface Credentials {
  readonly userName: string
  readonly password: string
}

export function parseCredentials(submission: Submission): Credentials | undefined {
  const userName = textOf(submission, passwordRequestId, 'username')
  const password = textOf(submission, passwordRequestId, 'password')
  return userName === undefined || password === undefined ? undefined : { userName, password }
}

export type NewPassword =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly messages: readonly Message[] }
  | { readonly kind: 'accepted'; readonly password: string }

export function parseNewPassword(submission: Submission, userName: string, policy: PasswordPolicy): NewPassword {
  const password = textOf(submission, passwordRequestId, 'password')
  if (password === undefined) return { kind: 'absent' }
  if (password !== textOf(submission, passwordRequestId, 'retype')) return { kind: 'refused', messages: [message('badretype')] }
  const { kind, messages } = checkPassword(policy, userName, password)
  return kind === 'good' ? { kind: 'accepted', password } : { kind: 'refused', messages }
}
