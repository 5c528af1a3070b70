// What is checked before any module runs, in the order of a real wiki: the token comes before everything else.
import { message } from '../messages/message.ts'
import { anonymousToken } from '../state/tokens.ts'
import { canonicalUserName } from '../state/userName.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, missingParameter, mustPost, type ApiFault } from './apiResult.ts'

type Precondition = (call: ApiCall, module: ApiModule) => ApiFault | undefined

const preconditions: readonly Precondition[] = [tokenFault, readonlyFault, lagFault, assertFault]

export function preconditionFault(call: ApiCall, module: ApiModule): ApiFault | undefined {
  for (const precondition of preconditions) {
    const found = precondition(call, module)
    if (found !== undefined) return found
  }
  return undefined
}

function tokenFault(call: ApiCall, { token }: ApiModule): ApiFault | undefined {
  if (token === undefined) return undefined
  const given = call.parameters.text(token.name)
  if (given === undefined) return missingParameter(token.name)
  if (call.parameters.isInQuery(token.name)) return mustPost([token.name])
  if (isValidToken(call, token.type, given)) return undefined
  // Even a refused login leaves a session behind: the next token is bound to it.
  if (token.type !== 'csrf') call.visit.keepSession()
  return fault('badtoken', message('apierror-badtoken'))
}

function isValidToken({ visit, wiki }: ApiCall, type: 'login' | 'csrf' | 'createaccount', given: string): boolean {
  if (type === 'csrf' && visit.account() === undefined) return given === anonymousToken
  return !wiki.features.noTokenCookies && visit.session.tokens.accepts(type, given)
}

function readonlyFault({ wiki }: ApiCall, { writes }: ApiModule): ApiFault | undefined {
  const { readonly: readonlyreason } = wiki.features
  if (!writes || readonlyreason === false) return undefined
  return fault('readonly', message('apierror-readonly'), { data: { readonlyreason }, module: 'main' })
}

function lagFault({ wiki, parameters }: ApiCall): ApiFault | undefined {
  const lag = wiki.features.lagSeconds
  const allowed = Number(parameters.text('maxlag') ?? Infinity)
  if (lag === 0 || !(lag > allowed)) return undefined
  return fault('maxlag', message('apierror-maxlag', { num: lag }), {
    data: { host: 'db-fake', lag, type: 'db' },
    headers: { 'retry-after': '5', 'x-database-lag': String(lag) },
    module: 'main',
  })
}

function assertFault({ parameters, visit }: ApiCall): ApiFault | undefined {
  const kind = parameters.text('assert')
  const name = parameters.text('assertuser')
  const account = visit.account()
  if (kind === 'user' && account === undefined) return assertion('assertuserfailed')
  if (kind === 'anon' && account !== undefined) return assertion('assertanonfailed')
  if (name === undefined || account?.name === canonicalUserName(name)) return undefined
  return assertion('assertnameduserfailed', name)
}

function assertion(code: string, ...params: readonly string[]): ApiFault {
  return fault(code, message(`apierror-${code}`, ...params), { module: 'main' })
}
