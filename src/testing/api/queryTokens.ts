// meta=tokens. All anonymous users have the same csrf token; other tokens need a session.
import type { JsonObject } from '../http/json.ts'
import { message } from '../messages/message.ts'
import { anonymousToken, type TokenType } from '../state/tokens.ts'
import type { ApiCall } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'

const tokenTypes: Readonly<Record<string, TokenType>> = {
  csrf: 'csrf',
  login: 'login',
  createaccount: 'createaccount',
}

export function queryTokens(call: ApiCall): ApiResult {
  const names = call.parameters.list('type')
  if (call.isAnonymousOrigin) {
    call.warnings.push({ module: 'tokens', code: 'tokens', message: message('apiwarn-tokens-origin') })
    return result({})
  }
  const tokens = (names.length === 0 ? ['csrf'] : names).flatMap((name) => tokenPair(call, name))
  return result({ tokens: Object.fromEntries(tokens) satisfies JsonObject })
}

function tokenPair({ browserRequest, wiki }: ApiCall, name: string): readonly (readonly [string, string])[] {
  const type = tokenTypes[name]
  if (type === undefined) return []
  if (type === 'csrf' && browserRequest.account() === undefined) return [[`${name}token`, anonymousToken]]
  browserRequest.storeSession()
  return [[`${name}token`, browserRequest.session.tokens.issue(type, wiki.now())]]
}
