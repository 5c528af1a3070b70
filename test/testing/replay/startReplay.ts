// Replays recorded requests on a fake wiki and compares the answers. Values that change from run to run (tokens, codes,
// states) are replaced.
import { expect } from 'vitest'
import { createCookieJar } from '../../../src/testing/browser/cookieJar.ts'
import {
  createFakeWiki,
  type FakeWiki,
  type FakeWikiFeatures,
  type FakeWikiOptions,
} from '../../../src/testing/index.ts'
import { recordedFeatures, recordedUsers } from './recordedWiki.ts'
import { readRecording, type Recording } from './recordings.ts'
import { shapeOf, shapeOfHeaders } from './shapeOf.ts'

type Values = Readonly<Record<string, string>>

export interface Answer {
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: unknown
}

export interface Replay {
  readonly wiki: FakeWiki
  /** Sends several recorded requests from one browser, and expects the recorded shapes. */
  matches(...numbers: readonly number[]): Promise<void>
  /** Sends one recorded request, with other values for some of its parameters. */
  match(number: number, values?: Values): Promise<Answer>
  /** Sends a POST without comparing the answer. */
  post(values: Values): Promise<Answer>
  get(values: Values): Promise<Answer>
  token(type: string): Promise<string>
  logIn(username: string, password: string): Promise<Answer>
  /** Continues with a new browser without cookies. */
  startOver(): void
  switchOn(features: Partial<FakeWikiFeatures>): void
  /** Returns the Cookie header of this browser. */
  cookie(): string
}

const api = 'http://127.0.0.1:8839/api.php'
const returnUrl = 'http://127.0.0.1:8839/back'
/** True for tokens that have to be replaced: wrong ones are kept, and so are those of the running test. */
const isRecorded = (token = '') => /^[0-9a-f]{40}\+\\$/.test(token) && !issuedTokens.has(token)
const issuedTokens = new Set<string>()
const tokenTypes: Values = { clientlogin: 'login', createaccount: 'createaccount' }

export function startReplay(options: FakeWikiOptions = {}): Replay {
  const wiki = createFakeWiki({ api, users: recordedUsers, features: recordedFeatures(), ...options })
  let jar = createCookieJar(Date.now)
  let overrides: Partial<FakeWikiFeatures> = {}

  const send = async (request: Recording['request']): Promise<Answer & { readonly status: number }> => {
    const url = `${api}?${new URLSearchParams(request.query).toString()}`
    const body = new URLSearchParams(request.body).toString()
    const cookie = jar.header()
    const headers = { ...request.headers, ...(cookie === undefined ? {} : { cookie }) }
    const answer = await wiki.handle({ method: request.method, url, headers, body })
    jar.store([answer.headers['set-cookie'] ?? []].flat())
    return { ...answer, body: parse(answer.body) }
  }
  const get = (values: Values) => send({ method: 'GET', query: { format: 'json', formatversion: '2', ...values } })
  const post = async (values: Values) =>
    send({ method: 'POST', query: {}, body: { format: 'json', formatversion: '2', ...values } })
  const token = async (type: string): Promise<string> => {
    const { body } = await get({ action: 'query', meta: 'tokens', type })
    const issued = (body as { query: { tokens: Values } }).query.tokens[`${type}token`] ?? ''
    issuedTokens.add(issued)
    return issued
  }
  const withTokens = async (values: Values, action: string): Promise<Values> => {
    const fresh = { ...values }
    for (const name of Object.keys(values).filter((each) => each.endsWith('token') && each !== 'OATHToken')) {
      if (isRecorded(values[name])) fresh[name] = await token(tokenTypes[action] ?? 'csrf')
    }
    return fresh
  }
  const match = async (number: number, values: Values = {}): Promise<Answer> => {
    const recorded = readRecording(number)
    const { query, body } = recorded.request
    const action = body?.['action'] ?? query['action'] ?? ''
    wiki.configure({ ...recordedFeatures(recorded.request.labFeatures), ...overrides })
    const request = {
      ...recorded.request,
      query: await withTokens(query, action),
      ...(body && { body: await withTokens({ ...body, ...values }, action) }),
    }
    const answer = await send(request)
    expect(comparable(answer), recorded.name).toEqual(comparable(recorded))
    return answer
  }

  return {
    wiki,
    match,
    post,
    get,
    token,
    matches: async (...numbers) => {
      for (const number of numbers) await match(number)
    },
    logIn: async (username, password) => {
      const logintoken = await token('login')
      return post({ action: 'clientlogin', loginreturnurl: returnUrl, username, password, logintoken })
    },
    startOver: () => void (jar = createCookieJar(Date.now)),
    cookie: () => jar.header() ?? '',
    switchOn: (features) => {
      overrides = features
      wiki.configure(features)
    },
  }
}

function comparable({ status, headers, body }: Pick<Recording, 'status' | 'headers' | 'body'>): unknown {
  const isText = typeof body === 'string'
  return { status, headers: shapeOfHeaders(headers), body: isText ? body !== '' : shapeOf(body) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
