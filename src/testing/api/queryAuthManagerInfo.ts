// meta=authmanagerinfo: what an operation asks for.
import type { AuthRequest } from '../auth/authRequest.ts'
import { elevationRequests } from '../auth/elevatedSecurity.ts'
import type { FlowKind, Operation } from '../auth/flow.ts'
import { requestsFor, requestsToContinue } from '../auth/requestsFor.ts'
import type { JsonObject } from '../http/json.ts'
import type { ApiCall } from './apiCall.ts'
import { badValue, result, type ApiResult } from './apiResult.ts'
import { brokenWiki } from './brokenWiki.ts'
import { securityStatus } from './securityStatus.ts'
import { wireRequests } from './wireRequests.ts'
import { readWriting } from './writing.ts'

type Asked =
  | { readonly kind: 'begin'; readonly operation: Operation }
  | { readonly kind: 'continue'; readonly flow: FlowKind }

const operations: Readonly<Record<string, Asked>> = {
  login: { kind: 'begin', operation: 'login' },
  create: { kind: 'begin', operation: 'create' },
  link: { kind: 'begin', operation: 'link' },
  change: { kind: 'begin', operation: 'change' },
  remove: { kind: 'begin', operation: 'remove' },
  unlink: { kind: 'begin', operation: 'unlink' },
  'login-continue': { kind: 'continue', flow: 'login' },
  'create-continue': { kind: 'continue', flow: 'create' },
  'link-continue': { kind: 'continue', flow: 'link' },
}

const module = 'query+authmanagerinfo'

export function queryAuthManagerInfo(call: ApiCall): ApiResult {
  const writing = readWriting(call, 'ami', module)
  const name = call.parameters.text('amirequestsfor')
  if ('kind' in writing) return writing
  if (name === undefined) return result({ authmanagerinfo: abilities(call) })
  const asked = operations[name]
  if (asked === undefined) return badValue('amirequestsfor', name, module)
  const broken = brokenWiki(call.wiki)
  if (broken !== undefined) return broken
  const requests = wireRequests(requestsOf(asked, call), writing)
  return result({ authmanagerinfo: { ...abilities(call), ...preservedState(asked, call), ...requests } })
}

function abilities(call: ApiCall): JsonObject {
  const { canAuthenticateNow, providers } = call.wiki.features
  const delicate = call.parameters.text('amisecuritysensitiveoperation')
  return {
    canauthenticatenow: canAuthenticateNow,
    cancreateaccounts: true,
    canlinkaccounts: providers.length > 0,
    securitysensitiveoperationstatus: delicate === undefined ? undefined : securityStatus(call, delicate),
  }
}

/** Only a new account can take over what proved itself elsewhere as its own key. */
function preservedState(asked: Asked, { visit }: ApiCall): JsonObject {
  const operation = asked.kind === 'begin' ? asked.operation : undefined
  const isKept = visit.session.preserved.length > 0
  return {
    haspreservedstate: isKept && (operation === 'login' || operation === 'create'),
    hasprimarypreservedstate: isKept && visit.session.isPreservedKey && operation === 'create',
    preservedusername: '',
  }
}

function requestsOf(asked: Asked, call: ApiCall): readonly AuthRequest[] {
  if (asked.kind === 'continue') return requestsToContinue(asked.flow, call)
  const { wiki, parameters } = call
  // Older wikis do not know it.
  const isAgain = asked.operation === 'login' && wiki.features.elevatedSecurity
  const elevation = elevationRequests(call, isAgain ? parameters.text('amireauthenticate') : undefined)
  return [...requestsFor(asked.operation, call), ...elevation]
}
