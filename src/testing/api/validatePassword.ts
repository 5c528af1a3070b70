// action=validatepassword: whether a password is good enough for the one who is logged in, or for an account that is yet to
// be made.
import { message } from '../messages/message.ts'
import { checkPassword, type PasswordValidity } from '../providers/password/passwordPolicy.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, mustPost, result, type ApiFault, type ApiResult } from './apiResult.ts'
import { serialiseReasons } from './errorFormat.ts'
import { readUserName } from './readUserName.ts'

export const validatePassword: ApiModule = {
  parameters: [
    { name: 'password', type: 'password', required: true },
    { name: 'user', type: 'user', subtypes: ['name', 'id'] },
    { name: 'email', type: 'string' },
    { name: 'realname', type: 'string' },
  ],
  mustBePosted: true,
  reads: true,
  writes: false,
  run,
}

const validities: Readonly<Record<PasswordValidity['kind'], string>> = { good: 'Good', change: 'Change', invalid: 'Invalid' }

function run(call: ApiCall): ApiResult {
  const { parameters, wiki, errorContext } = call
  // No policy of the fake wiki looks at these.
  for (const name of ['email', 'realname']) parameters.text(name)
  const userName = readNewName(call)
  if (typeof userName === 'object') return userName
  if (parameters.isInQuery('password')) return mustPost(['password'])
  const { kind, messages } = checkPassword(wiki.features.passwordPolicy, userName, parameters.text('password') ?? '')
  const validitymessages = messages.length === 0 ? undefined : serialiseReasons(messages, errorContext)
  return result({ validatepassword: { validity: validities[kind], validitymessages } })
}

/** Without the parameter the password is for the one who is logged in. */
function readNewName(call: ApiCall): string | ApiFault {
  const { wiki, browserRequest } = call
  const name = readUserName(call, 'user')
  if (name === undefined) return browserRequest.account()?.name ?? browserRequest.ipAddress
  if (typeof name === 'object') return name
  if (wiki.accounts.newName(name) === undefined) return fault('baduser_user', message('apierror-baduser', 'user', name))
  return wiki.accounts.find(name) === undefined ? name : fault('userexists', message('userexists'))
}
