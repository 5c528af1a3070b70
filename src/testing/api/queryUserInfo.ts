// meta=userinfo: who is logged in. Somebody without an account has an address for a name.
import type { JsonObject } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

export function queryUserInfo({ visit, parameters }: ApiCall): ApiResult {
  const account = visit.account()
  const nobody = { id: 0, name: visit.address, anon: true }
  const temporary = account?.settings.isTemporary === true ? { temp: true } : {}
  const who = account === undefined ? nobody : { id: account.id, name: account.name, ...temporary }
  const more: Readonly<Record<string, JsonObject[string]>> = {
    groups: account === undefined ? ['*'] : ['*', 'user'],
    rights: ['createaccount', 'read', 'edit'],
    options: { language: 'en' },
  }
  const asked = parameters.list('uiprop').flatMap((name) => (more[name] === undefined ? [] : [[name, more[name]]]))
  return result({ userinfo: { ...who, ...(Object.fromEntries(asked) as JsonObject) } })
}
