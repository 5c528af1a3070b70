// The page where a person decides whether the wiki may know who they are, and the way back with the decision.
import type { WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import type { ProviderBehaviour } from './behaviour.ts'
import { htmlPage } from './htmlPage.ts'
import { oddPairs, returnedPairs, withFragment, withQuery, type CodeFor, type Pairs } from './returned.ts'
import type { ProviderOutcome, ProviderVisit } from './visitOfProvider.ts'

export interface Authorizing {
  readonly visit: ProviderVisit
  readonly behaviour: ProviderBehaviour
  readonly people: readonly string[]
  readonly codeFor: CodeFor
  /** Where the behaviour can be changed, if it can. */
  readonly settingsUrl?: string
}

const hopped = 'hopped'

export function authorize(asked: Authorizing): WireResponse {
  const { visit, behaviour } = asked
  const { searchParams } = visit.url
  const policy = behaviour.coop === 'none' ? {} : { 'cross-origin-opener-policy': behaviour.coop }
  if (behaviour.coopAt === 'hop' && !searchParams.has(hopped)) {
    return { status: 302, headers: { ...policy, location: `?${withPair(searchParams, hopped, '1')}` }, body: '' }
  }
  const outcome = outcomeOf(asked)
  const answer = outcome === undefined ? askingPage(asked) : goBack(asked, outcome)
  return behaviour.coopAt === 'hop' ? answer : { ...answer, headers: { ...answer.headers, ...policy } }
}

function outcomeOf({ visit, behaviour, people }: Authorizing): ProviderOutcome | undefined {
  switch (behaviour.decide) {
    case 'ask':
      return undefined
    case 'allow':
      return { person: visit.url.searchParams.get('as') ?? people[0] ?? '' }
    case 'deny':
      return { error: 'access_denied' }
    case 'error':
      return { error: 'server_error' }
  }
}

function goBack({ visit, behaviour, codeFor }: Authorizing, outcome: ProviderOutcome): WireResponse {
  const pairs = oddPairs(returnedPairs(visit, outcome, codeFor), behaviour)
  switch (behaviour.return) {
    case 'query':
      return { status: 302, headers: { location: withQuery(visit.returnUrl, pairs).href }, body: '' }
    case 'fragment':
      return { status: 302, headers: { location: withFragment(visit.returnUrl, pairs).href }, body: '' }
    case 'post':
      return postingPage(visit, pairs, behaviour)
  }
}

/** A form that sends itself; its button is for those without scripts. */
function postingPage({ identity, returnUrl }: ProviderVisit, pairs: Pairs, { encoding }: ProviderBehaviour): WireResponse {
  const inputs = pairs.map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
  const enctype = encoding === 'multipart' ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  return htmlPage({
    title: identity.label,
    body:
      `<h1>${escapeHtml(identity.label)}</h1><p>On the way back to ${escapeHtml(returnUrl.host)} …</p>` +
      `<form method="post" action="${escapeHtml(returnUrl.href)}" enctype="${enctype}">${inputs.join('')}` +
      '<button class="choice main">Go on</button></form><script>document.forms[0].submit()</script>',
  })
}

function askingPage({ visit, behaviour, people, settingsUrl }: Authorizing): WireResponse {
  const { identity, url, returnUrl } = visit
  // A second window opens in the click, where no browser blocks it; both then go back.
  const twice = behaviour.times === 'twice' ? ' onclick="window.open(this.href)"' : ''
  const choice = (label: string, decision: Record<string, string>, look = 'choice'): string => {
    const query = Object.entries(decision).reduce((all, [name, value]) => withPair(all, name, value), url.searchParams)
    return `<li><a class="${look}" href="?${escapeHtml(query.toString())}"${twice}>${escapeHtml(label)}</a></li>`
  }
  const choices = [
    ...people.map((person) => choice(`Go on as ${person}`, { decide: 'allow', as: person }, 'choice main')),
    choice('I would rather not', { decide: 'deny' }),
    choice('Break down', { decide: 'error' }),
  ]
  const settings = settingsUrl ? `<footer><a href="${escapeHtml(settingsUrl)}" target="_blank">How this provider behaves</a></footer>` : ''
  return htmlPage({
    title: identity.label,
    body:
      `<h1>${escapeHtml(identity.label)}</h1><p>${escapeHtml(returnUrl.host)} wants to know who you are.</p>` +
      `<ul>${choices.join('')}</ul>${settings}`,
  })
}

function withPair(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(query)
  changed.set(name, value)
  return changed
}
