// The example for the terminal logs in to a real wiki.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { shownAddress, startTerminal, type TerminalSession } from '../examples/terminalSession.ts'
import { captchaAnswer } from './features.ts'
import { startWiki, type RunningWiki } from './startWiki.ts'
import { totpCode } from './totp.ts'
import { wikiVersionUnderTest } from './wikiVersionUnderTest.ts'

let wiki: RunningWiki
let session: TerminalSession | undefined

beforeAll(async () => {
  wiki = await startWiki({ version: wikiVersionUnderTest(), features: ['question'], say: console.log })
})
afterEach(() => { session?.stop() })
afterAll(() => wiki.stop())

async function open(): Promise<TerminalSession> {
  session = startTerminal([wiki.api])
  await session.shows('How do you want to log in?')
  return session
}

async function typePassword(session: TerminalSession, username: string, password: string): Promise<void> {
  await session.shows('Username')
  session.type(username)
  await session.shows('Password')
  session.type(password)
  await session.shows('(y/N)')
  session.type('n')
}

it('logs in with a code', { timeout: 60_000 }, async () => {
  const session = await open()
  const { username, password, traits } = wiki.accounts.totp
  session.type('1')
  await typePassword(session, username, password)
  await session.shows(/: $/)
  const code = totpCode(traits.totp.secret)
  session.type(code)
  await session.shows(`Logged in as ${username}.`)
  expect(session.screen()).not.toContain(password)
  expect(session.screen()).not.toContain(code)
})

it('logs in through an identity provider', { timeout: 60_000 }, async () => {
  const session = await open()
  session.type(/(\d)\) [^\n]*Blue Door/.exec(session.screen())?.[1] ?? '')
  const target = new URL(await shownAddress(session))
  target.searchParams.set('decide', 'allow')
  target.searchParams.set('as', 'alice')
  expect(await (await fetch(target)).text()).toContain('close this window')
  await session.shows(`Logged in as ${wiki.accounts.linked.username}.`)
})

it('answers the question of a captcha', { timeout: 60_000 }, async () => {
  const session = await open()
  const { username, password } = wiki.accounts.captcha
  session.type('1')
  await typePassword(session, username, 'mistaken')
  await session.shows('How do you want to log in?')
  session.type('1')
  await session.shows('Username')
  session.type('')
  await session.shows('Password')
  session.type(password)
  await session.shows('(y/N)')
  session.type('')
  await session.shows(/: $/)
  session.type(captchaAnswer)
  await session.shows(`Logged in as ${username}.`)
})
