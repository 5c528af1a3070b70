// What came of a POST whose answer was lost, by what the wiki says afterwards.
import { describe, expect, it } from 'vitest'
import type { FlowPorts, Task } from '../../src/flow/index.ts'
import { recoverOutcome } from '../../src/flow/recoverOutcome.ts'
import type { AuthManagerInfo, Failure, Identity, UserLookup } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const network: Failure = { kind: 'network' }
const privateWiki: Failure = { kind: 'api', code: 'readapidenied', message: undefined, reason: undefined, retryAfterMs: undefined }
const ada: Identity = { kind: 'user', id: 1, username: 'Ada' }
const info: AuthManagerInfo = { ...given.info, canLinkAccounts: true, requests: [] }
const asking = (...requests: AuthManagerInfo['requests']): AuthManagerInfo => ({ ...info, requests })
const found = (username: string, registeredMsAgo?: number): UserLookup => ({ kind: 'found', username, registeredMsAgo })

interface Wiki {
  readonly continue: AuthManagerInfo | Failure
  readonly begin?: AuthManagerInfo | Failure
  readonly unlink?: AuthManagerInfo | Failure
  readonly whoAmI?: Identity | Failure
  readonly user?: UserLookup | Failure
  readonly afterInfo?: () => void
}

/** Asks a wiki that answers as given. What is not given must not be asked. */
async function recover(task: Task, wiki: Wiki, { sincePostMs = 3000, abort = new AbortController(), asked = [] as string[] } = {}) {
  const answer = <Value>(value: Value | undefined) => {
    if (value === undefined) throw new Error('not expected to be asked')
    return Promise.resolve(value)
  }
  const ports: FlowPorts = {
    info: (_, __, query = 'begin') => answer(wiki[query]).finally(() => { wiki.afterInfo?.() }),
    whoAmI: () => answer(wiki.whoAmI),
    findUser: (name) => { asked.push(name); return answer(wiki.user) },
    post: () => { throw new Error('nothing is posted') },
    redirect: given.noRedirects,
    announce: () => () => undefined,
  }
  const context = { attempt: 1, prefill: new Map([['username', 'Grace']]), task }
  return recoverOutcome(context, sincePostMs, ports, abort.signal)
}

const passed = (username?: string) => ({ kind: 'passed', username })
const notInProgress = { kind: 'notInProgress' }
const unknown = { kind: 'unknown' }

describe('a login whose answer was lost', () => {
  const login: Task = { module: 'clientlogin', expectedUsername: 'ada' }
  const provider: Task = { module: 'clientlogin', chosenButton: given.button('idp') }
  const again: Task = { module: 'clientlogin', expectedUsername: 'Ada', reauthenticatesFor: 'LinkAccounts' }

  it.each<[string, Task, Wiki, object]>([
    ['has passed if who was typed is logged in', login, { continue: info, whoAmI: ada }, passed('Ada')],
    ['has passed if the wiki takes what was typed for the same user', { ...login, expectedUsername: 'Benutzer:Ada' }, { continue: info, whoAmI: ada, user: found('Ada') }, passed('Ada')],
    ['has not passed if another user is logged in', { ...login, expectedUsername: 'Eve' }, { continue: info, whoAmI: ada, user: found('Eve') }, notInProgress],
    ['has passed if a provider logged somebody in', provider, { continue: info, whoAmI: ada }, passed('Ada')],
    ['has not passed if nobody is logged in', login, { continue: info, whoAmI: { kind: 'anonymous' } }, notInProgress],
    ['has not passed if only a temporary account is there', login, { continue: info, whoAmI: { kind: 'temporary', username: '~2026-1' } }, notInProgress],
    ['has not passed if a private wiki lets nobody read', login, { continue: info, whoAmI: privateWiki }, notInProgress],
    ['goes on with what the wiki waits for', login, { continue: asking(given.code) }, { kind: 'inProgress', list: { requests: [given.code] } }],
    ['has nothing to show for a request without fields', provider, { continue: asking(given.returned), whoAmI: { kind: 'anonymous' } }, notInProgress],
    ['is unknown if the wiki cannot be asked', login, { continue: network }, unknown],
    ['is unknown if the wiki does not say who is logged in', login, { continue: info, whoAmI: network }, unknown],
    ['is unknown if the wiki refuses for another reason', login, { continue: info, whoAmI: { ...privateWiki, code: 'readonly' } }, unknown],
    ['is unknown if a proxy says what a private wiki says', login, { continue: info, whoAmI: { ...network, code: 'readapidenied' } as Failure }, unknown],
    ['has passed if it made an old login fresh', again, { continue: { ...info, securityStatus: 'ok' }, whoAmI: ada }, passed('Ada')],
    ['has not passed if the login is still old', again, { continue: { ...info, securityStatus: 'reauth' }, whoAmI: ada }, notInProgress],
  ])('%s', async (_, task, wiki, expected) => {
    expect(await recover(task, wiki)).toMatchObject(expected)
  })
})

describe('a new account whose answer was lost', () => {
  const create: Task = { module: 'createaccount', expectedUsername: 'ada' }

  it.each<[string, Task, Wiki, object]>([
    ['exists if it was made since', create, { continue: info, user: found('Ada', 2000) }, passed('Ada')],
    ['exists if it was made for the name that an identity provider suggested', { module: 'createaccount' }, { continue: info, user: found('Grace', 2000) }, passed('Grace')],
    ['exists if it was made as long ago as a wiki that counts in seconds may say', create, { continue: info, user: found('Ada', 8000) }, passed('Ada')],
    ['is that of somebody else if it is a little older than that', create, { continue: info, user: found('Ada', 8001) }, notInProgress],
    ['is that of somebody else if it is older', create, { continue: info, user: found('Ada', 60_000) }, notInProgress],
    ['is that of somebody else if its age is unknown', create, { continue: info, user: found('Ada') }, notInProgress],
    ['was not made if there is none', create, { continue: info, user: { kind: 'missing', username: 'Ada', canCreate: true } }, notInProgress],
    ['goes on with what the wiki waits for', create, { continue: asking(given.captcha) }, { kind: 'inProgress' }],
    ['is unknown if the wiki does not tell', create, { continue: info, user: privateWiki }, unknown],
  ])('%s', async (_, task, wiki, expected) => {
    expect(await recover(task, wiki)).toMatchObject(expected)
  })
})

it('asks for the account by the name that was typed, or else by the one that the form held', async () => {
  const asked: string[] = []
  const wiki = { continue: info, user: found('Ada', 2000) }
  await recover({ module: 'createaccount', expectedUsername: 'ada' }, wiki, { asked })
  await recover({ module: 'createaccount' }, wiki, { asked })
  expect(asked).toEqual(['ada', 'Grace'])
})

it('asks nothing more once the flow was left', async () => {
  const abort = new AbortController()
  const wiki = { continue: info, afterInfo: () => { abort.abort() } }
  expect(await recover({ module: 'clientlogin' }, wiki, { abort })).toEqual(unknown)
})

it('is unknown of a module without steps, of which the wiki would say nothing new', async () => {
  expect(await recover({ module: 'changeauthenticationdata' }, { continue: network })).toEqual(unknown)
  await expect(recover({ module: 'resetpassword' }, {} as Wiki)).resolves.toEqual(unknown)
})

describe('a link whose answer was lost', () => {
  const link: Task = { module: 'linkaccount', chosenButton: given.button('idp') }

  it.each<[string, Task, Wiki, object]>([
    ['is there if the wiki no longer offers it', link, { continue: info, begin: asking(given.otherProvider) }, passed()],
    ['is there if the wiki offers nothing any more', link, { continue: info, begin: info }, passed()],
    ['is not there if nothing is linked', link, { continue: info, begin: asking(given.provider), unlink: info }, notInProgress],
    ['is unknown if something is linked and it is still offered', link, { continue: info, begin: asking(given.provider), unlink: asking(given.provider) }, unknown],
    ['is unknown if no button tells which it was', { module: 'linkaccount' }, { continue: info, begin: asking(given.provider), unlink: asking(given.provider) }, unknown],
    ['is unknown if the wiki cannot be asked', link, { continue: info, begin: network }, unknown],
    ['goes on with what the wiki waits for', link, { continue: asking(given.captcha) }, { kind: 'inProgress' }],
  ])('%s', async (_, task, wiki, expected) => {
    expect(await recover(task, wiki)).toMatchObject(expected)
  })
})
