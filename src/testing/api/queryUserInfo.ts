// meta=userinfo: who is logged in. The name of an anonymous user is the IP address.
import type { JsonObject } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

export function queryUserInfo({ browserRequest, parameters }: ApiCall): ApiResult {
  const account = browserRequest.account()
  const anonymous = { id: 0, name: browserRequest.ipAddress, anon: true }
  const temporary = account?.settings.isTemporary === true ? { temp: true } : {}
  const identity = account === undefined ? anonymous : { id: account.id, name: account.name, ...temporary }
  const properties: Readonly<Record<string, JsonObject[string]>> = {
    groups: account === undefined ? ['*'] : ['*', 'user'],
    rights: ['createaccount', 'read', 'edit'],
    options: { language: 'en' },
  }
  const requested = parameters.list('uiprop').filter((name) => Object.hasOwn(properties, name))
  const entries = requested.map((name) => [name, properties[name]] as const)
  return result({ userinfo: { ...identity, ...Object.fromEntries(entries) } })
}
