// Runs one call of the API and serialises its outcome. Cookies and origins are handled in serve/.
import { formatTimestamp, stringifyJson } from '../http/json.ts'
import { htmlHeaders, jsonHeaders, type WireResponse } from '../http/wire.ts'
import { message, messageCode } from '../messages/message.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import type { WikiState } from '../state/wikiState.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, type ApiFault, type ApiResult, type ApiWarning } from './apiResult.ts'
import { serialiseFault, serialiseWarnings, type ErrorFormatContext } from './errorFormat.ts'
import { parseMainParameters, type MainParameters } from './mainParameters.ts'
import { moduleOf } from './modules.ts'
import { preconditionFault } from './preconditions.ts'

type ApiRequest = Omit<ApiCall, 'localisation' | 'errorContext' | 'warnings'>

export async function runApi(request: ApiRequest): Promise<WireResponse> {
  const main = parseMainParameters(request.parameters, request.wiki)
  const errorContext = createErrorContext(request.wiki, main)
  const call: ApiCall = { ...request, localisation: main.localisation, errorContext, warnings: [] }
  const outcome = await runModule(call, main)
  const response = serialiseOutcome(call, main, outcome)
  return main.format === 'json' ? response : toHtmlPage(request.wiki, response)
}

async function runModule(call: ApiCall, { action, format }: MainParameters): Promise<ApiResult> {
  if (format === 'unknown') return badValue('format', call.parameters.text('format') ?? '', 'main')
  const module = moduleOf(action, call.wiki.features)
  if (module === undefined) return badValue('action', action, 'main')
  return preconditionFault(call, module) ?? module.run(call)
}

function serialiseOutcome(call: ApiCall, main: MainParameters, outcome: ApiResult): WireResponse {
  const { errorContext: context } = call
  if (outcome.kind === 'fault') {
    const body = stringifyJson(serialiseFault(outcome, context), main.version)
    return { status: 200, headers: { ...jsonHeaders, ...faultHeaders(outcome) }, body }
  }
  const unread = call.parameters.unread()
  const unknown = unread.length === 0 ? [] : [unreadWarning(unread)]
  const warnings = serialiseWarnings([...unknown, ...call.warnings], context)
  const { batchcomplete, ...rest } = outcome.body
  const timestamp = main.hasTimestamp && { curtimestamp: formatTimestamp(call.wiki.now()) }
  const languages = main.hasLanguages && { uselang: main.localisation.language, errorlang: main.errorLocalisation.language }
  return { status: 200, headers: jsonHeaders, body: stringifyJson({ batchcomplete, ...timestamp, ...languages, warnings, ...rest }, main.version) }
}

function createErrorContext(wiki: WikiState, main: MainParameters): ErrorFormatContext {
  return {
    format: main.errorFormat,
    localisation: main.errorLocalisation,
    module: main.action,
    docref: `What one can ask here: ${wiki.api.href}`,
    docrefKey: main.version === 1 && main.errorFormat === 'bc' ? '*' : 'docref',
  }
}

function unreadWarning(names: readonly string[]): ApiWarning {
  const text = message('apiwarn-unrecognizedparams', names.join(', '), { num: names.length })
  return { module: 'main', code: 'unrecognizedparams', message: text }
}

function faultHeaders({ code, others = [], headers }: ApiFault): Readonly<Record<string, string>> {
  const codes = new Set([code, ...others.map(messageCode)])
  return { ...headers, 'mediawiki-api-error': [...codes].join(', ') }
}

/** Without `format=json` the API responds with an HTML page. */
function toHtmlPage({ siteName }: WikiState, { status, headers, body }: WireResponse): WireResponse {
  const page = `<!DOCTYPE html>\n<title>API result - ${escapeHtml(siteName)}</title>\n<pre>${escapeHtml(body)}</pre>\n`
  return { status, headers: { ...headers, ...htmlHeaders }, body: page }
}
