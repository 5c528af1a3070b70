// The request for a name and a password, in its three shapes.
import { field, request, type AuthRequest, type Field, type Fields, type Necessity } from '../auth/authRequest.ts'
import { textOf, type Filled } from '../auth/readRequests.ts'
import { message, verbatim, type Message } from '../messages/message.ts'

export const passwordRequestId = 'MediaWiki\\Auth\\PasswordAuthenticationRequest'

type Purpose = 'login' | 'create' | 'change'

export function passwordRequest(
  purpose: Purpose,
  userName: string | null,
  more: { readonly required?: Necessity; readonly domains?: readonly string[] } = {},
): AuthRequest {
  const { required = 'required', domains = [] } = more
  return request({
    id: passwordRequestId,
    required,
    provider: message('authmanager-provider-password'),
    account: verbatim(userName),
    fields: { ...fieldsFor[purpose], ...(domains.length > 0 && { domain: domainField(domains) }) },
  })
}

const username = field('string', 'userlogin-yourname', 'authmanager-username-help')

const fieldsFor: Readonly<Record<Purpose, Fields>> = {
  login: { username, password: field('password', 'userlogin-yourpassword', 'authmanager-password-help') },
  create: {
    username,
    password: field('password', 'userlogin-yourpassword', 'authmanager-password-help'),
    retype: field('password', 'createacct-yourpasswordagain', 'authmanager-retype-help'),
  },
  change: {
    password: field('password', 'newpassword', 'authmanager-password-help'),
    retype: field('password', 'retypenew', 'authmanager-retype-help'),
  },
}

function domainField(domains: readonly string[]): Field {
  const options = domains.map((domain) => [domain, domain] as const)
  return field('select', 'userlogin-domain', 'userlogin-domain-help', { options })
}

export interface Credentials {
  readonly userName: string
  readonly password: string
}

export function credentialsIn(filled: Filled): Credentials | undefined {
  const userName = textOf(filled, passwordRequestId, 'username')
  const password = textOf(filled, passwordRequestId, 'password')
  return userName === undefined || password === undefined ? undefined : { userName, password }
}

/** What is wrong with a new password, or the password. Nothing if none was sent. */
export function newPasswordIn(filled: Filled, minimumLength: number): string | Message | undefined {
  const password = textOf(filled, passwordRequestId, 'password')
  if (password === undefined) return undefined
  if (password !== textOf(filled, passwordRequestId, 'retype')) return message('badretype')
  return password.length < minimumLength ? message('passwordtooshort', { num: minimumLength }) : password
}
