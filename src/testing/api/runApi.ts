// Runs one call of the API and writes its answer. Knows nothing of cookies and origins.
import { writeJson } from '../http/json.ts'
import { htmlHeaders, jsonHeaders, type WireResponse } from '../http/wire.ts'
import { message } from '../messages/message.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import type { Visit } from '../state/visit.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, type ApiFault, type ApiResult } from './apiResult.ts'
import { wireFault, wireWarnings, type Complaint } from './errorFormat.ts'
import { readMainParameters, type MainParameters } from './mainParameters.ts'
import { moduleOf } from './modules.ts'
import type { Parameters } from './parameters.ts'
import { preconditionFault } from './preconditions.ts'

interface Caller {
  readonly parameters: Parameters
  readonly visit: Visit
  readonly isAnonymousOrigin: boolean
}

export async function runApi(wiki: WikiState, caller: Caller): Promise<WireResponse> {
  const main = readMainParameters(caller.parameters, wiki)
  const call: ApiCall = { ...caller, wiki, speech: main.speech, warnings: [] }
  const outcome = await runModule(call, main)
  const answer = writeOutcome(call, main, outcome)
  return main.format === 'json' ? answer : asPage(wiki, answer)
}

async function runModule(call: ApiCall, { action, format }: MainParameters): Promise<ApiResult> {
  if (format === 'unknown') return badValue('format', call.parameters.text('format') ?? '', 'main')
  const module = moduleOf(action)
  if (module === undefined) return badValue('action', action, 'main')
  return preconditionFault(call, module) ?? module.run(call)
}

function writeOutcome(call: ApiCall, main: MainParameters, outcome: ApiResult): WireResponse {
  const complaint = complaintOf(call, main)
  if (outcome.kind === 'fault') {
    const body = writeJson(wireFault(outcome, complaint), main.version)
    return { status: 200, headers: { ...jsonHeaders, ...faultHeaders(outcome) }, body }
  }
  const unread = call.parameters.unread()
  const unknown = unread.length === 0 ? [] : [unreadWarning(unread)]
  const warnings = wireWarnings([...unknown, ...call.warnings], complaint)
  const { batchcomplete, ...rest } = outcome.body
  return { status: 200, headers: jsonHeaders, body: writeJson({ batchcomplete, warnings, ...rest }, main.version) }
}

function complaintOf({ wiki }: ApiCall, main: MainParameters): Complaint {
  return {
    format: main.errorFormat,
    speech: main.errorSpeech,
    module: main.action,
    docref: `What one can ask here: ${wiki.api.href}`,
    docrefKey: main.version === 1 && main.errorFormat === 'bc' ? '*' : 'docref',
  }
}

function unreadWarning(names: readonly string[]) {
  const text = message('apiwarn-unrecognizedparams', names.join(', '), { num: names.length })
  return { module: 'main', code: 'unrecognizedparams', message: text }
}

function faultHeaders({ code, headers }: ApiFault): Readonly<Record<string, string>> {
  return { ...headers, 'mediawiki-api-error': code }
}

/** Without `format=json` a wiki shows its answer to people. */
function asPage({ siteName }: WikiState, { status, headers, body }: WireResponse): WireResponse {
  const page = `<!DOCTYPE html>\n<title>API result - ${escapeHtml(siteName)}</title>\n<pre>${escapeHtml(body)}</pre>\n`
  return { status, headers: { ...headers, ...htmlHeaders }, body: page }
}
