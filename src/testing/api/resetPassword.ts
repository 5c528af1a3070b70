// action=resetpassword: mails a new password to somebody who has forgotten the old one.
import { message } from '../messages/message.ts'
import type { FakeWikiFeatures } from '../options/features.ts'
import { resetPassword } from '../providers/password/resetPassword.ts'
import type { ApiCall, ApiModule, ApiParameter } from './apiCall.ts'
import { fault, refusal, result, type ApiResult } from './apiResult.ts'
import { readUserName } from './readUserName.ts'

/** What can be posted depends on the wiki; where nothing can, the module needs no token either. */
export function resetPasswordModule({ passwordReset }: FakeWikiFeatures): ApiModule {
  const { username = false, email = false } = passwordReset === false ? {} : passwordReset
  if (!username && !email) return disabled
  return { parameters: [...(username ? [user] : []), ...(email ? [address] : [])], token: 'csrf', reads: true, writes: true, run }
}

const user: ApiParameter = { name: 'user', type: 'user', subtypes: ['name'] }
const address: ApiParameter = { name: 'email', type: 'string' }

const disabled: ApiModule = {
  parameters: [],
  reads: true,
  writes: false,
  run: () => fault('moduledisabled', message('apihelp-resetpassword-description-noroutes')),
}

function run(call: ApiCall): ApiResult {
  const { parameters, wiki } = call
  const { passwordReset } = wiki.features
  const userName = passwordReset !== false && passwordReset.username ? readUserName(call, 'user') : undefined
  if (typeof userName === 'object') return userName
  const email = passwordReset !== false && passwordReset.email ? parameters.text('email') : undefined
  const reason = resetPassword(call, { userName, email: email === '' ? undefined : email })
  return refusal(reason === undefined ? [] : [reason]) ?? result({ resetpassword: { status: 'success' } })
}
