// action=query: several questions in one call. On a private wiki one question too many spoils them all.
import type { JsonObject } from '../http/json.ts'
import { message } from '../messages/message.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, result, type ApiResult } from './apiResult.ts'
import { queryAuthManagerInfo } from './queryAuthManagerInfo.ts'
import { querySiteInfo } from './querySiteInfo.ts'
import { queryTokens } from './queryTokens.ts'
import { queryUserInfo } from './queryUserInfo.ts'

interface Question {
  readonly isForEverybody: boolean
  readonly ask: (call: ApiCall) => ApiResult
}

const questions: Readonly<Record<string, Question>> = {
  authmanagerinfo: { isForEverybody: true, ask: queryAuthManagerInfo },
  tokens: { isForEverybody: true, ask: queryTokens },
  siteinfo: { isForEverybody: false, ask: querySiteInfo },
  userinfo: { isForEverybody: false, ask: queryUserInfo },
}

export const query: ApiModule = { writes: false, run: runQuery }

function runQuery(call: ApiCall): ApiResult {
  const asked = call.parameters.list('meta').flatMap((name) => questions[name] ?? [])
  const isStranger = call.wiki.features.private && call.visit.account() === undefined
  if (isStranger && asked.some(({ isForEverybody }) => !isForEverybody)) {
    return fault('readapidenied', message('apierror-readapidenied'))
  }
  let answers: JsonObject = {}
  for (const { ask } of asked) {
    const answer = ask(call)
    if (answer.kind === 'fault') return answer
    answers = { ...answers, ...answer.body }
  }
  return result({ batchcomplete: true, query: Object.keys(answers).length > 0 ? answers : undefined })
}
