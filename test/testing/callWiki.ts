// A minimal API client, so that these tests do not depend on the kit's client.
import type { FakeWiki } from '../../src/testing/index.ts'

type Values = Readonly<Record<string, string>>

export interface WireField {
  readonly type: string
  readonly value?: unknown
  readonly label?: string
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

export interface Caller {
  get(values: Values): Promise<Record<string, unknown>>
  post(values: Values, init?: RequestInit): Promise<Record<string, unknown>>
  token(type?: string): Promise<string>
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
  const step = async (values: Values): Promise<Step> => {
    const answer = await post({ action: 'clientlogin', logintoken: await token(), ...values })
    return (answer['clientlogin'] ?? answer) as Step
  }
  return {
    get,
    post,
    token,
    begin: (values) => step({ loginreturnurl: 'https://app.example/back', ...values }),
    goOn: (values) => step({ logincontinue: '1', ...values }),
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
