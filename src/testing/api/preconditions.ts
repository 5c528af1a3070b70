// Checks before a module runs, in the order of a real wiki: who is logged in comes first.
import { message } from '../messages/message.ts'
import { anonymousToken, type TokenType } from '../state/tokens.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, missingParameter, mustPost, type ApiFault } from './apiResult.ts'
import { readFault } from './readFault.ts'

type Precondition = (call: ApiCall, module: ApiModule) => ApiFault | undefined

const preconditions: readonly Precondition[] = [
  assertFault,
  missingFault,
  methodFault,
  tokenFault,
  readRightFault,
  readonlyFault,
  lagFault,
]

export function preconditionFault(call: ApiCall, module: ApiModule): ApiFault | undefined {
  for (const precondition of preconditions) {
    const firstFault = precondition(call, module)
    if (firstFault !== undefined) return firstFault
  }
  return undefined
}

function missingFault({ parameters }: ApiCall, { prefix = '', parameters: known, token }: ApiModule): ApiFault | undefined {
  const required = [...known.filter((parameter) => parameter.required).map(({ name }) => name), ...(token ? ['token'] : [])]
  const missing = required.find((name) => parameters.text(prefix + name) === undefined)
  return missing === undefined ? undefined : missingParameter(prefix + missing)
}

function methodFault({ isPosted, errorContext }: ApiCall, { mustBePosted = false }: ApiModule): ApiFault | undefined {
  return mustBePosted && !isPosted ? fault('mustbeposted', message('apierror-mustbeposted', errorContext.module)) : undefined
}

function tokenFault(call: ApiCall, { prefix = '', token: type }: ApiModule): ApiFault | undefined {
  if (type === undefined) return undefined
  const name = `${prefix}token`
  if (call.parameters.isInQuery(name)) return mustPost([name])
  if (isValidToken(call, type, call.parameters.text(name) ?? '')) return undefined
  // As on a real wiki a refused login also creates a session; the next token belongs to it.
  if (type !== 'csrf') call.browserRequest.storeSession()
  return fault('badtoken', message('apierror-badtoken'))
}

function readRightFault(call: ApiCall, { reads }: ApiModule): ApiFault | undefined {
  return reads ? readFault(call) : undefined
}

function isValidToken({ browserRequest, wiki }: ApiCall, type: TokenType, posted: string): boolean {
  if (type === 'csrf' && browserRequest.account() === undefined) return posted === anonymousToken
  return !wiki.features.noTokenCookies && browserRequest.session.tokens.isValid(type, posted)
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

function assertFault({ parameters, browserRequest, wiki }: ApiCall): ApiFault | undefined {
  const kind = parameters.text('assert')
  const name = parameters.text('assertuser')
  const account = browserRequest.account()
  if (kind === 'user' && account === undefined) return assertion('assertuserfailed')
  if (kind === 'anon' && account !== undefined) return assertion('assertanonfailed')
  if (name === undefined || account?.name === wiki.accounts.canonicalName(name)) return undefined
  return assertion('assertnameduserfailed', name)
}

function assertion(code: string, ...params: readonly string[]): ApiFault {
  return fault(code, message(`apierror-${code}`, ...params), { module: 'main' })
}
