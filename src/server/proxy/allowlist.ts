// What passes: the actions that the kit calls, and of the main module what changes the shape of an answer and no more.
import { modules } from '../../protocol/index.ts'
import type { Parameters } from './parameters.ts'
import { refuse, refuseParameter, type Refusal } from './refusal.ts'

export type Method = 'GET' | 'POST'

type ActionRule =
  /** Takes the parameters of this list alone. */
  | { readonly kind: 'listed'; readonly parameters: readonly string[] }
  /** Takes the fields that the wiki describes, whatever their names, so also lists. */
  | { readonly kind: 'fields' }
  /** Is not the kit's: the app lets it through. */
  | { readonly kind: 'ofApp' }
  | { readonly kind: 'query' }
  | { readonly kind: 'paraminfo' }

/** `undefined` for both. Whether an action of the app may be a GET is up to the wiki. */
const methodOfRule: Readonly<Record<ActionRule['kind'], Method | undefined>> = {
  listed: 'POST',
  fields: 'POST',
  ofApp: undefined,
  query: 'GET',
  paraminfo: 'GET',
}

/** The modules that are not here take fields. */
const ruleOfAction: ReadonlyMap<string, ActionRule> = new Map<string, ActionRule>([
  ['query', { kind: 'query' }],
  ['paraminfo', { kind: 'paraminfo' }],
  ['unlinkaccount', { kind: 'listed', parameters: ['request', 'token'] }],
  ['removeauthenticationdata', { kind: 'listed', parameters: ['request', 'token'] }],
  ['resetpassword', { kind: 'listed', parameters: ['user', 'email', 'token'] }],
  ['validatepassword', { kind: 'listed', parameters: ['password', 'user', 'email', 'realname'] }],
  ['logout', { kind: 'listed', parameters: ['token'] }],
])

/** The modules of a query, and the parameters of each. */
const modulesOfQuery: Readonly<Record<'meta' | 'list', ReadonlyMap<string, readonly string[]>>> = {
  meta: new Map([
    ['authmanagerinfo', ['amirequestsfor', 'amisecuritysensitiveoperation', 'amimergerequestfields', 'amimessageformat', 'amireauthenticate']],
    ['tokens', ['type']],
    ['userinfo', []],
  ]),
  list: new Map([['users', ['ususers', 'usprop']]]),
}

/** Of the main module, and of its JSON. `format` is always `json`. */
const mainParameters: ReadonlySet<string> = new Set([
  'action', 'format', 'formatversion', 'errorformat', 'uselang', 'responselanginfo', 'curtimestamp', 'assert', 'assertuser', 'maxlag',
])

/** The others of the main module and of its formats: they make the answer a script, cache it, or name another session or origin. */
const refusedParameters: ReadonlySet<string> = new Set([
  'callback', 'origin', 'crossorigin', 'centralauthtoken', 'smaxage', 'maxage', 'requestid', 'servedby', 'variant', 'errorlang',
  'errorsuselocal', 'ascii', 'utf8', 'wrappedhtml', 'xslt', 'includexmlnamespace',
])

export interface AllowedCall {
  readonly kind: 'allowed'
  /** Whether the action is one of the app, whose answers may hold any text. */
  readonly isOfApp: boolean
}

/** `actions` are those that the app lets through beside the kit's. */
export function checkCall(method: Method, { values, lists }: Parameters, actions: ReadonlySet<string>): AllowedCall | Refusal {
  const action = values.get('action') ?? ''
  const rule = ruleOf(action) ?? (actions.has(action) ? { kind: 'ofApp' as const } : undefined)
  if (rule === undefined) return refuse(403, 'proxy-action', 'The proxy does not let this action through. The option "actions" adds to those of the kit.')
  if (values.has('format') && values.get('format') !== 'json') return refuseParameter('format', 'has to be "json"')
  const wanted = methodOfRule[rule.kind]
  if (wanted !== undefined && method !== wanted) return refuse(405, 'proxy-method', `This action wants a ${wanted}.`)
  for (const name of lists.keys()) {
    if (rule.kind !== 'fields' || isOfMainModule(name)) return refuseParameter(name, 'is not a list')
  }
  const known = knownParameters(rule, values)
  if ('status' in known) return known
  for (const name of values.keys()) {
    const isAllowed = mainParameters.has(name) || (known.kind === 'all' ? !refusedParameters.has(name) : known.names.has(name))
    if (!isAllowed) return refuseParameter(name, 'does not pass the proxy')
  }
  return { kind: 'allowed', isOfApp: rule.kind === 'ofApp' }
}

/** Whether the app may let an action through. Those of the kit pass as they are, and `help` is no JSON. */
export function isActionOfApp(action: string): boolean {
  return /^[a-z][a-z\d-]*$/.test(action) && action !== 'help' && !ruleOf(action)
}

/** Returns `undefined` for an action that is not the kit's. */
function ruleOf(action: string): ActionRule | undefined {
  return ruleOfAction.get(action) ?? (Object.hasOwn(modules, action) ? { kind: 'fields' } : undefined)
}

type Known = { readonly kind: 'all' } | { readonly kind: 'these'; readonly names: ReadonlySet<string> } | Refusal

function knownParameters(rule: ActionRule, values: ReadonlyMap<string, string>): Known {
  switch (rule.kind) {
    case 'fields':
    case 'ofApp':
      return { kind: 'all' }
    case 'listed':
      return { kind: 'these', names: new Set(rule.parameters) }
    case 'paraminfo':
      if (values.get('modules') !== 'resetpassword') return refuseParameter('modules', 'has to be "resetpassword"')
      return { kind: 'these', names: new Set(['modules']) }
    case 'query':
      return parametersOfQuery(values)
  }
}

/** Without a module a query would still take titles, and anything could be read of them. */
function parametersOfQuery(values: ReadonlyMap<string, string>): Known {
  const names = new Set<string>(['meta', 'list'])
  for (const kind of ['meta', 'list'] as const) {
    for (const module of values.get(kind)?.split('|') ?? []) {
      const parameters = modulesOfQuery[kind].get(module)
      if (!parameters) return refuseParameter(kind, 'names a module that does not pass the proxy')
      for (const name of parameters) names.add(name)
    }
  }
  return { kind: 'these', names }
}

function isOfMainModule(name: string): boolean {
  return mainParameters.has(name) || refusedParameters.has(name)
}
