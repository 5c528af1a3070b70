// A minimal API client, so that these tests do not depend on the kit's client.
import type { FakeWiki } from '../../src/testing/index.ts'

type Values = Readonly<Record<string, string>>

export interface WireField {
  readonly type: string
  readonly value?: unknown
  readonly label?: string
  readonly help?: string
}

export interface WireRequestGroup {
  readonly id: string
  readonly required: string
  readonly fields: Record<string, WireField>
}

export interface Step {
  readonly status: string
  readonly messagecode?: string
  readonly message?: string
  readonly username?: string
  readonly canpreservestate?: boolean
  readonly redirecttarget?: string
  readonly redirectdata?: Record<string, unknown>
  readonly requests?: readonly WireRequestGroup[]
}

export interface Info {
  readonly haspreservedstate: boolean
  readonly hasprimarypreservedstate: boolean
  readonly preservedusername: string
  readonly securitysensitiveoperationstatus?: string
  readonly requests: readonly WireRequestGroup[]
}

type StepModule = 'clientlogin' | 'linkaccount' | 'createaccount'

const tokens = {
  clientlogin: ['logintoken', 'login'],
  linkaccount: ['linktoken', 'csrf'],
  createaccount: ['createtoken', 'createaccount'],
} as const

export interface Caller {
  get(values: Values): Promise<Record<string, unknown>>
  post(values: Values, init?: RequestInit): Promise<Record<string, unknown>>
  token(type?: string): Promise<string>
  /** Posts to a module with a fresh token and returns the step, or the whole answer if it is an error. */
  step(module: StepModule, values: Values): Promise<Step>
  /** Returns the info of an operation, such as `create-continue`. */
  info(operation: string, more?: Values): Promise<Info>
  begin(values: Values): Promise<Step>
  goOn(values: Values): Promise<Step>
  fields(operation?: string): Promise<Record<string, WireField>>
  whoAmI(): Promise<string>
}

const json = { format: 'json', formatversion: '2' }

export function callWiki(wiki: FakeWiki, fetch = wiki.fetch): Caller {
  const get = async (values: Values) => {
    const answer = await fetch(`${wiki.api}?${new URLSearchParams({ ...json, ...values }).toString()}`)
    return (await answer.json()) as Record<string, unknown>
  }
  const post = async (values: Values, init: RequestInit = {}) => {
    const answer = await fetch(wiki.api, { method: 'POST', body: new URLSearchParams({ ...json, ...values }), ...init })
    return (await answer.json()) as Record<string, unknown>
  }
  const token = async (type = 'login') => {
    const answer = (await get({ action: 'query', meta: 'tokens', type })) as { query: { tokens: Values } }
    return answer.query.tokens[`${type}token`] ?? ''
  }
  const step = async (module: StepModule, values: Values): Promise<Step> => {
    const [name, type] = tokens[module]
    const answer = await post({ action: module, [name]: await token(type), ...values })
    return (answer[module] ?? answer) as Step
  }
  const info = async (operation: string, more: Values = {}): Promise<Info> => {
    const asked = { action: 'query', meta: 'authmanagerinfo', amirequestsfor: operation, ...more }
    return ((await get(asked)) as { query: { authmanagerinfo: Info } }).query.authmanagerinfo
  }
  return {
    get,
    post,
    token,
    step,
    info,
    begin: (values) => step('clientlogin', { loginreturnurl: 'https://app.example/back', ...values }),
    goOn: (values) => step('clientlogin', { logincontinue: '1', ...values }),
    fields: async (operation = 'login') => {
      const asked = { action: 'query', meta: 'authmanagerinfo', amirequestsfor: operation, amimergerequestfields: '1' }
      const answer = (await get(asked)) as { query: { authmanagerinfo: { fields: Record<string, WireField> } } }
      return answer.query.authmanagerinfo.fields
    },
    whoAmI: async () => {
      const answer = (await get({ action: 'query', meta: 'userinfo' })) as { query: { userinfo: { name: string } } }
      return answer.query.userinfo.name
    },
  }
}
