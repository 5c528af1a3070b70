// The example for the terminal logs in to the fake wiki, and shows no secret.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createFakeWiki, demoProviders, toNodeListener, type FakeWiki, type FakeWikiOptions } from '../../src/testing/index.ts'
import { shownAddress, startTerminal, type TerminalSession } from './terminalSession.ts'

let server: Server | undefined
let session: TerminalSession | undefined
afterEach(() => {
  session?.stop()
  server?.closeAllConnections()
  server?.close()
  server = session = undefined
})

async function open(options: FakeWikiOptions = {}): Promise<{ readonly wiki: FakeWiki; readonly session: TerminalSession }> {
  const wiki = createFakeWiki({ ...options, api: '/w/api.php' })
  const running = (server = createServer(toNodeListener(wiki)))
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve))
  const { port } = running.address() as AddressInfo
  session = startTerminal([`http://127.0.0.1:${port}/w/api.php`])
  return { wiki, session }
}

async function logIn(session: TerminalSession, username: string, password: string): Promise<void> {
  await session.shows('Username')
  session.type(username)
  await session.shows('Password')
  session.type(password)
  await session.shows('(y/N)')
  session.type('n')
}

it('logs in with a code, after a refusal that keeps the name', async () => {
  const { wiki, session } = await open()
  await logIn(session, 'TotpUser', 'mistaken-pass')
  await session.shows('Incorrect username or password')
  await session.shows('[TotpUser]')
  session.type('')
  await session.shows('Password')
  session.type('totp-pass')
  await session.shows('(y/N)')
  session.type('')
  await session.shows('Verification code')
  const code = await wiki.totpCode('TotpUser')
  session.type(code)
  await session.shows('Logged in as TotpUser.')
  expect(await session.exitCode).toBe(0)
  for (const secret of ['mistaken-pass', 'totp-pass', code]) expect(session.screen()).not.toContain(secret)
})

it('asks for an answer to a captcha', async () => {
  const { session } = await open({ features: { captcha: 'question', captchaAfterFailures: 0 } })
  await logIn(session, 'DemoUser', 'demo-pass')
  await session.shows('What colour is a ripe lemon?')
  await session.shows('answer: ')
  session.type('yellow')
  await session.shows('Logged in as DemoUser.')
})

it('changes an old password', async () => {
  const { session } = await open()
  await logIn(session, 'HardExpired', 'hard-pass')
  await session.shows('New password')
  session.type('better-pass')
  await session.shows('Confirm new password')
  session.type('better-pass')
  await session.shows('Logged in as HardExpired.')
  expect(session.screen()).not.toContain('better-pass')
})

it('lists the other methods', async () => {
  const { session } = await open({ features: { methodChoice: true } })
  await logIn(session, 'TotpUser', 'totp-pass')
  await session.shows('How do you want to log in?')
  session.type('2')
  await session.shows('1) Recovery code')
  session.type('1')
  await session.shows('Recovery code: ')
  session.type('AAAA2222BBBB3333')
  await session.shows('Logged in as TotpUser.')
})

it('prints the address of a provider, and takes what the browser brings back', async () => {
  const { wiki, session } = await open({ features: { providers: demoProviders } })
  await session.shows(/2\) /)
  await session.shows('How do you want to log in?')
  session.type('2')
  const target = await shownAddress(session)
  const back = await fetch(wiki.returnFrom(target, { user: 'alice' }))
  expect(await back.text()).toContain('close this window')
  await session.shows('Logged in as LinkedUser.')
})

it('says where a provider wants the session of the wiki', async () => {
  const { session } = await open({ features: { providers: [{ id: 'p', label: 'Beacon', kind: 'pluggable' }] } })
  await session.shows(/(\d)\) [^\n]*Beacon/)
  await session.shows('How do you want to log in?')
  session.type('2')
  await session.shows('doesn’t work from a terminal')
  await session.shows('How do you want to log in?')
})

it('shows nothing of the wiki that steers the terminal', async () => {
  const { session } = await open({ siteName: 'Evil', texts: { en: { 'userlogin-yourname': 'Username\u001b[2J' } } })
  await session.shows('Username')
  expect(session.screen()).not.toContain('\u001b[2J')
})

it('ends with Ctrl+C, and shows no more', async () => {
  const { session } = await open()
  await session.shows('Username')
  session.type('\u0003')
  expect(await session.exitCode).toBe(130)
})
