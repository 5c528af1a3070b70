// action=query: several modules in one call. On a private wiki one forbidden module makes the whole call fail.
import type { JsonObject } from '../http/json.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { result, type ApiResult } from './apiResult.ts'
import { queryAuthManagerInfo } from './queryAuthManagerInfo.ts'
import { querySiteInfo } from './querySiteInfo.ts'
import { queryTokens } from './queryTokens.ts'
import { queryUserInfo } from './queryUserInfo.ts'
import { queryUsers } from './queryUsers.ts'
import { readFault } from './readFault.ts'

interface QueryModule {
  readonly isPublic: boolean
  readonly run: (call: ApiCall) => ApiResult
}

type QueryModules = Readonly<Record<string, QueryModule>>

const metaModules: QueryModules = {
  authmanagerinfo: { isPublic: true, run: queryAuthManagerInfo },
  tokens: { isPublic: true, run: queryTokens },
  siteinfo: { isPublic: false, run: querySiteInfo },
  userinfo: { isPublic: false, run: queryUserInfo },
}

const listModules: QueryModules = { users: { isPublic: false, run: queryUsers } }

export const query: ApiModule = {
  parameters: [
    { name: 'list', type: Object.keys(listModules), multi: true },
    { name: 'meta', type: Object.keys(metaModules), multi: true },
  ],
  reads: false,
  writes: false,
  run: runQuery,
}

function runQuery(call: ApiCall): ApiResult {
  const modules = [
    ...call.parameters.list('list').flatMap((name) => listModules[name] ?? []),
    ...call.parameters.list('meta').flatMap((name) => metaModules[name] ?? []),
  ]
  const denial = readFault(call)
  if (denial !== undefined && modules.some(({ isPublic }) => !isPublic)) return denial
  let body: JsonObject = {}
  for (const { run } of modules) {
    const moduleResult = run(call)
    if (moduleResult.kind === 'fault') return moduleResult
    body = { ...body, ...moduleResult.body }
  }
  return result({ batchcomplete: true, query: Object.keys(body).length > 0 ? body : undefined })
}
