// The consent page of an identity provider, and the redirect back with the user's decision.
import type { WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import type { AuthorizationRequest, ProviderOutcome } from './authorizationRequest.ts'
import type { ProviderBehaviour } from './behaviour.ts'
import { htmlPage } from './htmlPage.ts'
import {
  addFragment,
  addQuery,
  applyFaults,
  createReturnParameters,
  type CodeFor,
  type ReturnParameters,
} from './returnParameters.ts'

export interface AuthorizeOptions {
  readonly authorization: AuthorizationRequest
  readonly behaviour: ProviderBehaviour
  readonly users: readonly string[]
  readonly codeFor: CodeFor
  /** The page on which the behaviour can be changed, if there is one. */
  readonly settingsUrl?: string | undefined
}

const hopParameter = 'hopped'

export function authorize(options: AuthorizeOptions): WireResponse {
  const { authorization, behaviour } = options
  const { searchParams } = authorization.url
  const policy = behaviour.coop === 'none' ? {} : { 'cross-origin-opener-policy': behaviour.coop }
  if (behaviour.coopAt === 'hop' && !searchParams.has(hopParameter)) {
    return { status: 302, headers: { ...policy, location: `?${withParameter(searchParams, hopParameter, '1')}` }, body: '' }
  }
  const outcome = decidedOutcome(options)
  const page = outcome === undefined ? consentPage(options) : redirectBack(options, outcome)
  return behaviour.coopAt === 'hop' ? page : { ...page, headers: { ...page.headers, ...policy } }
}

function decidedOutcome({ authorization, behaviour, users }: AuthorizeOptions): ProviderOutcome | undefined {
  switch (behaviour.decide) {
    case 'ask':
      return undefined
    case 'allow':
      return { user: authorization.url.searchParams.get('as') ?? users[0] ?? '' }
    case 'deny':
      return { error: 'access_denied' }
    case 'error':
      return { error: 'server_error' }
  }
}

function redirectBack({ authorization, behaviour, codeFor }: AuthorizeOptions, outcome: ProviderOutcome): WireResponse {
  const parameters = applyFaults(createReturnParameters(authorization, outcome, codeFor), behaviour)
  switch (behaviour.return) {
    case 'query':
      return { status: 302, headers: { location: addQuery(authorization.returnUrl, parameters).href }, body: '' }
    case 'fragment':
      return { status: 302, headers: { location: addFragment(authorization.returnUrl, parameters).href }, body: '' }
    case 'post':
      return formPostPage(authorization, parameters, behaviour)
  }
}

/** Submits itself. The button is for browsers without JavaScript. */
function formPostPage(
  { provider, returnUrl }: AuthorizationRequest,
  parameters: ReturnParameters,
  { encoding }: ProviderBehaviour,
): WireResponse {
  const inputs = parameters.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const enctype = encoding === 'multipart' ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  return htmlPage({
    title: provider.label,
    body:
      `<h1>${escapeHtml(provider.label)}</h1><p>Taking you back to ${escapeHtml(returnUrl.host)} …</p>` +
      `<form method="post" action="${escapeHtml(returnUrl.href)}" enctype="${enctype}">${inputs.join('')}` +
      '<button class="choice main">Continue</button></form><script>document.forms[0].submit()</script>',
  })
}

function consentPage({ authorization, behaviour, users, settingsUrl }: AuthorizeOptions): WireResponse {
  const { provider, url, returnUrl } = authorization
  // The second window opens in the click, where browsers do not block it. Both windows return to the wiki.
  const openTwice = behaviour.times === 'twice' ? ' onclick="window.open(this.href)"' : ''
  const choice = (label: string, decision: Record<string, string>, className = 'choice'): string => {
    const query = Object.entries(decision).reduce((all, [name, value]) => withParameter(all, name, value), url.searchParams)
    return `<li><a class="${className}" href="?${escapeHtml(query.toString())}"${openTwice}>${escapeHtml(label)}</a></li>`
  }
  const choices = [
    ...users.map((user) => choice(`Continue as ${user}`, { decide: 'allow', as: user }, 'choice main')),
    choice('Deny', { decide: 'deny' }),
    choice('Simulate an error', { decide: 'error' }),
  ]
  const settings = settingsUrl
    ? `<footer><a href="${escapeHtml(settingsUrl)}" target="_blank">Settings of this provider</a></footer>`
    : ''
  return htmlPage({
    title: provider.label,
    body:
      `<h1>${escapeHtml(provider.label)}</h1><p>${escapeHtml(returnUrl.host)} wants to confirm who you are.</p>` +
      `<ul>${choices.join('')}</ul>${settings}`,
  })
}

function withParameter(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(query)
  changed.set(name, value)
  return changed
}
