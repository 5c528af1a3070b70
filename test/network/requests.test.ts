// Every fault of a network at every request of a flow: what the client makes of it, and how often it asks.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkPassword, createAuthClient, logOut, removeCredential, whoAmI, type AuthClient } from '../../src/protocol/index.ts'
import { controlledTimeoutMs, controlTimers, type ClientTimers } from './clientTimers.ts'
import { faults, type Fault } from './faults.ts'
import { serveFaultyWiki, type Asked, type FaultyWiki } from './faultyWiki.ts'

const secret = 'totp-pass'
const login = { fields: [['username', 'TotpUser'], ['password', secret]], returnUrl: 'https://app.example/' } as const
const code = { fields: [['OATHToken', '123456']] } as const

interface Request {
  readonly name: string
  readonly isMet: (asked: Asked) => boolean
  readonly before?: ((client: AuthClient) => Promise<unknown>) | undefined
  readonly send: (client: AuthClient, signal: AbortSignal) => Promise<{ readonly kind: string }>
  /** Its answer holds nothing that could be missing. */
  readonly isEmpty?: boolean | undefined
}

const isPost = ({ method }: Asked) => method === 'POST'
const isTokenQuery = ({ parameters }: Asked) => parameters.get('meta') === 'tokens'
const info = (client: AuthClient) => client.info('clientlogin')
const begin = (client: AuthClient) => client.begin('clientlogin', login)

const requests: readonly Request[] = [
  { name: 'the query for the fields', isMet: () => true, send: (client, signal) => client.info('clientlogin', { signal }) },
  { name: 'the query for a token', isMet: isTokenQuery, send: (client, signal) => client.begin('clientlogin', { ...login, signal }) },
  { name: 'the query for a fresh token', isMet: isTokenQuery, before: async (client) => { await info(client); shared.wiki.forgetSessions() }, send: (client, signal) => client.begin('clientlogin', { ...login, signal }) },
  { name: 'the first POST', isMet: isPost, before: info, send: (client, signal) => client.begin('clientlogin', { ...login, signal }) },
  { name: 'a later POST', isMet: isPost, before: begin, send: (client, signal) => client.continue('clientlogin', { ...code, signal }) },
  { name: 'the query for the user', isMet: () => true, send: (client, signal) => whoAmI(client, { signal }) },
  { name: 'the query for the linked accounts', isMet: () => true, send: (client, signal) => client.info('linkaccount', { requestsFor: 'unlink', signal }) },
  { name: 'the query for the token of an unlinking', isMet: isTokenQuery, send: (client, signal) => removeCredential(client, 'unlink', 'Link:1', { signal }) },
  { name: 'the POST that removes a password', isMet: isPost, send: (client, signal) => removeCredential(client, 'remove', 'Password', { signal }) },
  { name: 'the POST that checks a password', isMet: isPost, send: (client, signal) => checkPassword(client, { password: 'secret', signal }) },
  { name: 'the GET of what a reset takes', isMet: () => true, send: (client, signal) => client.info('resetpassword', { signal }) },
  { name: 'the POST that unlinks', isMet: isPost, send: (client, signal) => removeCredential(client, 'unlink', 'Link:1', { signal }) },
  { name: 'the POST that logs out', isMet: isPost, isEmpty: true, send: (client, signal) => logOut(client, { signal }) },
]

let shared: FaultyWiki
let timers: ClientTimers

beforeAll(async () => { shared = await serveFaultyWiki(() => { timers.expire() }) })
afterAll(() => { shared.close() })
beforeEach(() => { timers = controlTimers(100) })

const createClient = () => createAuthClient({ api: shared.api, fetch: shared.fetch, timeoutMs: controlledTimeoutMs })

/** What a request makes of a fault. */
function expectedKind(fault: Fault, { isEmpty }: Request, isRead: boolean): string {
  // A read follows it, to a page that is no API.
  if (isRead && fault.name.includes('of the same host')) return 'malformed'
  return isEmpty && /JSON [[{]|of JSON$/.test(fault.name) ? 'loggedOut' : fault.kind
}

describe.each(requests)('$name', (request) => {
  const { isMet, before, send } = request

  it.each(faults)('that meets $name is a failure of its kind, is repeated only if it reads, and sends no secret elsewhere', async (fault) => {
    const client = createClient()
    shared.meet(undefined)
    await before?.(client)
    shared.meet(fault, isMet)
    const outcome = await send(client, new AbortController().signal)
    const met = shared.requests.filter(isMet)
    const isRead = met.every(({ method }) => method === 'GET')
    expect(outcome.kind).toBe(expectedKind(fault, request, isRead))
    expect(met).toHaveLength(isRead && fault.isTransient ? 3 : 1)
    expect(shared.elsewhere.filter((line) => !line.startsWith('GET '))).toEqual([])
    expect(shared.elsewhere.join()).not.toContain(secret)
    expect(JSON.stringify(outcome)).not.toContain(secret)
  })

  it('that is aborted says so, once', async () => {
    const client = createClient()
    shared.meet(undefined)
    await before?.(client)
    const abort = new AbortController()
    shared.meet({ name: 'no answer', kind: 'aborted', serve: () => { abort.abort() } }, isMet)
    expect(await send(client, abort.signal)).toEqual({ kind: 'aborted' })
    expect(shared.requests.filter(isMet)).toHaveLength(1)
  })
})

describe('an answer that is only unusual', () => {
  it.each<[string, Record<string, string>, (body: string) => string]>([
    ['of another content type', { 'content-type': 'text/html; charset=iso-8859-1' }, (body) => body],
    ['of no content type', {}, (body) => body],
    ['with a byte order mark', { 'content-type': 'application/json' }, (body) => `\ufeff${body}`],
    ['with blanks around it', {}, (body) => `\n ${body} \n`],
    ['of an error status with an error of the API in it', {}, (body) => body],
  ])('%s is taken', async (_, headers, change) => {
    const body = JSON.stringify({ query: { userinfo: { id: 7, name: 'Ada' } } })
    shared.meet({ name: '', kind: 'malformed', serve: (_request, response) => { response.writeHead(200, headers).end(change(body)) } })
    expect(await whoAmI(createClient())).toEqual({ kind: 'user', id: 7, username: 'Ada' })
  })
})
