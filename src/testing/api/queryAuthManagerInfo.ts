// meta=authmanagerinfo: the requests of an action, and what the wiki supports.
import { reauthenticationRequests, securityStatus } from '../authmanager/reauthentication.ts'
import { requestsFor, requestsToContinue } from '../authmanager/requestsFor.ts'
import type { JsonObject } from '../http/json.ts'
import type { AuthRequest } from '../requests/authRequest.ts'
import type { AuthAction, FlowKind } from '../state/flow.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, result, type ApiResult } from './apiResult.ts'
import { configuredException } from './internalError.ts'
import { parseResponseFormat } from './responseFormat.ts'
import { serialiseRequests } from './serialiseRequests.ts'

type InfoQuery =
  | { readonly kind: 'begin'; readonly action: AuthAction }
  | { readonly kind: 'continue'; readonly flow: FlowKind }

const infoQueries: Readonly<Record<string, InfoQuery>> = {
  login: { kind: 'begin', action: 'login' },
  create: { kind: 'begin', action: 'create' },
  link: { kind: 'begin', action: 'link' },
  change: { kind: 'begin', action: 'change' },
  remove: { kind: 'begin', action: 'remove' },
  unlink: { kind: 'begin', action: 'unlink' },
  'login-continue': { kind: 'continue', flow: 'login' },
  'create-continue': { kind: 'continue', flow: 'create' },
  'link-continue': { kind: 'continue', flow: 'link' },
}

const module = 'query+authmanagerinfo'

export function queryAuthManagerInfo(call: ApiCall): ApiResult {
  const format = parseResponseFormat(call, 'ami', module)
  const name = call.parameters.text('amirequestsfor')
  if ('kind' in format) return format
  if (name === undefined) return result({ authmanagerinfo: generalInfo(call) })
  const query = infoQueries[name]
  if (query === undefined) return badValue('amirequestsfor', name, module)
  const exception = configuredException(call.wiki)
  if (exception !== undefined) return exception
  const requests = serialiseRequests(requestsOf(query, call), format)
  return result({ authmanagerinfo: { ...generalInfo(call), ...preservedState(query, call), ...requests } })
}

function generalInfo(call: ApiCall): JsonObject {
  const { canAuthenticateNow, providers } = call.wiki.features
  const operation = call.parameters.text('amisecuritysensitiveoperation')
  return {
    canauthenticatenow: canAuthenticateNow,
    cancreateaccounts: true,
    canlinkaccounts: providers.length > 0,
    securitysensitiveoperationstatus: operation === undefined ? undefined : securityStatus(call, operation),
  }
}

/** A confirmed identity can be linked after a login; only account creation can use it as the primary factor. */
function preservedState(query: InfoQuery, { browserRequest: { session } }: ApiCall): JsonObject {
  const action = query.kind === 'begin' ? query.action : undefined
  const { toLink, toCreate } = session.preserved
  const canLink = toLink.length > 0 && (action === 'login' || action === 'create')
  const canCreate = toCreate !== undefined && action === 'create'
  return {
    haspreservedstate: canLink || canCreate,
    hasprimarypreservedstate: canCreate,
    preservedusername: toCreate?.suggestedName ?? '',
  }
}

function requestsOf(query: InfoQuery, call: ApiCall): readonly AuthRequest[] {
  if (query.kind === 'continue') return requestsToContinue(query.flow, call)
  const { wiki, parameters } = call
  // Wikis before 1.47 do not have the parameter, so it stays unread and gets a warning.
  const canReauthenticate = query.action === 'login' && wiki.features.elevatedSecurity
  const operation = canReauthenticate ? parameters.text('amireauthenticate') : undefined
  const context = { ...call, securityOperation: operation }
  return [...requestsFor(query.action, context), ...reauthenticationRequests(call, operation)]
}
