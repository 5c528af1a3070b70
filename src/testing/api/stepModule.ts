// The engine of the modules that go step by step. What sets them apart stands in stepModules.ts.
import { beginFlow, continueFlow } from '../auth/startFlow.ts'
import type { FlowAnswer } from '../auth/answers.ts'
import { postedElevation } from '../auth/elevatedSecurity.ts'
import type { AuthRequest } from '../auth/authRequest.ts'
import type { FlowKind } from '../auth/flow.ts'
import type { AuthContext } from '../auth/provider.ts'
import { readRequests } from '../auth/readRequests.ts'
import { requestsFor, requestsToContinue } from '../auth/requestsFor.ts'
import { message, type Message } from '../messages/message.ts'
import type { TokenType } from '../state/tokens.ts'
import type { ApiCall, ApiModule } from './apiCall.ts'
import { fault, mustPost, result, type ApiFault, type ApiResult } from './apiResult.ts'
import { brokenWiki, exception } from './brokenWiki.ts'
import type { Parameters } from './parameters.ts'
import { wireAnswer } from './wireAnswer.ts'
import { readWriting } from './writing.ts'

export interface StepModule {
  readonly action: string
  readonly prefix: string
  readonly kind: FlowKind
  readonly tokenType: TokenType
  readonly canPreserveState: boolean
  /** Can be used to prove again who somebody is. */
  readonly canReauthenticate?: boolean
  /** A fault before anything else, such as nobody being logged in. */
  readonly forbids: (context: AuthContext) => ApiFault | undefined
  /** This session or this wiki cannot do it at all. */
  readonly cannot: (context: AuthContext) => Message | undefined
}

export function stepModule(step: StepModule): ApiModule {
  return {
    token: { name: `${step.prefix}token`, type: step.tokenType },
    writes: true,
    run: (call) => run(call, step),
  }
}

interface Call {
  readonly shallContinue: boolean
  readonly returnUrl: string | undefined
  readonly preserveState: boolean
  readonly operation: string | undefined
  readonly only: readonly string[]
}

async function run(call: ApiCall, step: StepModule): Promise<ApiResult> {
  const given = readCall(call, step)
  const writing = readWriting(call, step.prefix, step.action)
  const found = step.forbids(call) ?? addressFault(given, step) ?? brokenWiki(call.wiki)
  if (found !== undefined) return found
  if ('kind' in writing) return writing
  const answer = await answerOf(call, step, given)
  if (answer.kind === 'break') return exception(answer.exception)
  return answer.kind === 'fault' ? answer : result({ [step.action]: wireAnswer(answer, writing) })
}

function readCall({ parameters, wiki }: ApiCall, { prefix, canPreserveState, canReauthenticate }: StepModule): Call {
  return {
    shallContinue: parameters.flag(`${prefix}continue`),
    returnUrl: parameters.text(`${prefix}returnurl`),
    preserveState: canPreserveState && parameters.flag(`${prefix}preservestate`),
    // Older wikis do not know it.
    operation: canReauthenticate && wiki.features.elevatedSecurity ? parameters.text(`${prefix}reauthenticate`) : undefined,
    only: parameters.list(`${prefix}requests`),
  }
}

function addressFault({ shallContinue, returnUrl }: Call, { prefix }: StepModule): ApiFault | undefined {
  if (returnUrl !== undefined) {
    const isAbsolute = /^https?:\/\/[^/]/i.test(returnUrl) && URL.canParse(returnUrl)
    const name = `${prefix}returnurl`
    return isAbsolute ? undefined : fault(`badurl_${name}`, message('apierror-badurl', name, returnUrl))
  }
  const names = `"${prefix}continue", "${prefix}returnurl"`
  return shallContinue ? undefined : fault('missingparam', message('apierror-missingparam-at-least-one-of', names))
}

async function answerOf(call: ApiCall, step: StepModule, given: Call): Promise<FlowAnswer | ApiFault> {
  const impossible = step.cannot(call)
  if (impossible !== undefined) return { kind: 'fail', message: impossible, canPreserveState: false }
  const { operation } = given
  const begun = () => [...requestsFor(step.kind, call), ...postedElevation(call, operation)]
  const offered = given.shallContinue ? requestsToContinue(step.kind, call) : begun()
  const requests = given.only.length === 0 ? offered : offered.filter(({ id }) => given.only.includes(id))
  const leaked = leakedFields(requests, call.parameters)
  if (leaked.length > 0) return mustPost(leaked)
  const filled = readRequests(requests, call.parameters.posted(requests.flatMap(({ fields }) => Object.keys(fields))))
  if (given.shallContinue) return continueFlow(call, step.kind, filled)
  const { returnUrl = '', preserveState } = given
  return beginFlow(call, { kind: step.kind, returnUrl, preserveState, operation, filled })
}

/** A secret in an address stays in logs. */
function leakedFields(requests: readonly AuthRequest[], parameters: Parameters): readonly string[] {
  const fields = requests.flatMap((request) => Object.entries(request.fields))
  return fields.filter(([name, { sensitive }]) => sensitive && parameters.isInQuery(name)).map(([name]) => name)
}
