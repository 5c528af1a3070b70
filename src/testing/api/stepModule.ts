// Runs the modules that go step by step. How they differ is in stepModules.ts.
import type { AuthContext } from '../authmanager/provider.ts'
import { failResponse } from '../authmanager/endFlow.ts'
import { postedReauthentication } from '../authmanager/reauthentication.ts'
import { requestsFor, requestsToContinue } from '../authmanager/requestsFor.ts'
import type { FlowResponse } from '../authmanager/responses.ts'
import { beginFlow, continueFlow } from '../authmanager/startFlow.ts'
import { message, type Message } from '../messages/message.ts'
import { messageFormats } from '../messages/renderMessage.ts'
import type { AuthRequest } from '../requests/authRequest.ts'
import { nothingPreserved, type FlowKind } from '../state/flow.ts'
import type { TokenType } from '../state/tokens.ts'
import type { ApiCall, ApiModule, ApiParameter } from './apiCall.ts'
import { fault, result, type ApiFault, type ApiResult } from './apiResult.ts'
import { configuredException, exceptionFault } from './internalError.ts'
import { readSubmission } from './readSubmission.ts'
import { parseResponseFormat } from './responseFormat.ts'
import { serialiseResponse } from './serialiseResponse.ts'

export interface StepModule {
  readonly action: string
  readonly prefix: string
  readonly kind: FlowKind
  readonly tokenType: TokenType
  readonly canPreserveState: boolean
  /** Has the parameter `reauthenticate`. */
  readonly canReauthenticate?: boolean | undefined
  /** Returns an API error that comes before all else, such as `notloggedin`. */
  readonly preconditionFault: (context: AuthContext) => ApiFault | undefined
  /** Returns the reason for a FAIL if this session or this wiki does not support the module. */
  readonly failReason: (context: AuthContext) => Message | undefined
}

export function createStepModule(step: StepModule): ApiModule {
  return {
    prefix: step.prefix,
    parameters: stepParameters(step),
    hasDynamicParameters: true,
    token: step.tokenType,
    reads: false,
    writes: true,
    run: (call) => run(call, step),
  }
}

function stepParameters({ canPreserveState }: StepModule): readonly ApiParameter[] {
  return [
    { name: 'requests', type: 'string', multi: true },
    { name: 'messageformat', type: messageFormats, default: 'wikitext' },
    { name: 'mergerequestfields', type: 'boolean' },
    ...(canPreserveState ? [{ name: 'preservestate', type: 'boolean' } as const] : []),
    { name: 'returnurl', type: 'string' },
    { name: 'continue', type: 'boolean' },
  ]
}

interface StepParameters {
  readonly isContinue: boolean
  readonly returnUrl: string | undefined
  readonly preserveState: boolean
  /** The operation that the user logs in again for. */
  readonly securityOperation: string | undefined
  /** Only these requests are used; all if `undefined`. */
  readonly requestIds: readonly string[] | undefined
}

async function run(call: ApiCall, step: StepModule): Promise<ApiResult> {
  const stepParameters = parseStepParameters(call, step)
  const format = parseResponseFormat(call, step.prefix, step.action)
  const earlyFault = step.preconditionFault(call) ?? returnUrlFault(stepParameters, step) ?? brokenStep(call, step)
  if (earlyFault !== undefined) return earlyFault
  if ('kind' in format) return format
  const response = await runStep(call, step, stepParameters)
  if (response.kind === 'exception') return exceptionFault(response.exception)
  if (response.kind === 'fault') return response
  preserve(call, response)
  return result({ [step.action]: serialiseResponse(response, format) })
}

/** With PHP's sessions what is removed from a session comes back. */
function preserve({ wiki, browserRequest: { session } }: ApiCall, response: FlowResponse): void {
  if ('preserved' in response) session.preserved = response.preserved
  else if (!wiki.features.phpSessions) session.preserved = nothingPreserved
}

/** An exception ends the flow. An error of PHP, such as a TypeError, does not. */
function brokenStep({ wiki, browserRequest }: ApiCall, { kind }: StepModule): ApiFault | undefined {
  const fault = configuredException(wiki)
  if (fault !== undefined && !String(wiki.features.internalError).endsWith('Error')) browserRequest.session.flows.delete(kind)
  return fault
}

function parseStepParameters({ parameters, wiki }: ApiCall, step: StepModule): StepParameters {
  const { prefix, canPreserveState, canReauthenticate } = step
  // Wikis before 1.47 do not have the parameter, so it stays unread and gets a warning.
  const reauthenticates = canReauthenticate && wiki.features.elevatedSecurity
  return {
    isContinue: parameters.flag(`${prefix}continue`),
    returnUrl: parameters.text(`${prefix}returnurl`),
    preserveState: canPreserveState && parameters.flag(`${prefix}preservestate`),
    securityOperation: reauthenticates ? parameters.text(`${prefix}reauthenticate`) : undefined,
    requestIds: parameters.text(`${prefix}requests`) === undefined ? undefined : parameters.list(`${prefix}requests`),
  }
}

const knownScheme = new RegExp(
  '^(?:' +
    '(?:https?|ftps?|sftp|ssh|git|svn|ircs?|gopher|telnet|nntp|mms|redis|wikipedia|worldwind)://[^/]|' +
    '(?:mailto|news|tel|sips?|sms|xmpp|geo|magnet|matrix|bitcoin|urn):.)',
  'i',
)

/** It has to be absolute and of a scheme that the wiki knows, even where it is not used because the flow continues. */
function returnUrlFault({ isContinue, returnUrl }: StepParameters, { prefix }: StepModule): ApiFault | undefined {
  if (returnUrl !== undefined) {
    const isAbsolute = knownScheme.test(returnUrl) && URL.canParse(returnUrl)
    const name = `${prefix}returnurl`
    return isAbsolute ? undefined : fault(`badurl_${name}`, message('apierror-badurl', name, returnUrl))
  }
  const names = `"${prefix}continue", "${prefix}returnurl"`
  return isContinue ? undefined : fault('missingparam', message('apierror-missingparam-at-least-one-of', names))
}

async function runStep(
  call: ApiCall,
  step: StepModule,
  stepParameters: StepParameters,
): Promise<FlowResponse | ApiFault> {
  const failReason = step.failReason(call)
  if (failReason !== undefined) return failResponse(failReason)
  const requests = selectRequests(call, step, stepParameters)
  const submission = readSubmission(call, requests)
  if ('kind' in submission) return submission
  if (stepParameters.isContinue) return continueFlow(call, step.kind, submission)
  const { returnUrl = '', preserveState, securityOperation } = stepParameters
  return beginFlow(call, { kind: step.kind, returnUrl, preserveState, securityOperation, submission })
}

function selectRequests(
  call: ApiCall,
  step: StepModule,
  { isContinue, securityOperation, requestIds }: StepParameters,
): readonly AuthRequest[] {
  const requests = isContinue
    ? requestsToContinue(step.kind, call)
    : [...requestsFor(step.kind, { ...call, securityOperation }), ...postedReauthentication(call, securityOperation)]
  return requestIds === undefined ? requests : requests.filter(({ id }) => requestIds.includes(id))
}
