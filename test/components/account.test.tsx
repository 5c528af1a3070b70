// Flows about accounts: a user who is logged in already, reauthentication before linking, a new account, another user
// than expected.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { demoProviders } from '../../src/testing/index.ts'
import { logIn, logInBefore, renderFlow, visibleOnly, type RenderedFlow } from './renderFlow.tsx'

const withProviders = { features: { providers: demoProviders } }
const stateOf = (flow: RenderedFlow) => flow.root().dataset['state']
const until = (flow: RenderedFlow, state: string) => waitFor(() => { expect(stateOf(flow)).toBe(state) })

async function type({ user }: RenderedFlow, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await user.type(await screen.findByLabelText(label), text)
}

describe('linking', () => {
  it('asks for the requests, the token and the current user in one request', async () => {
    const flow = renderFlow({ module: 'linkaccount', wiki: withProviders, before: logInBefore('DemoUser', 'demo-pass') })
    await screen.findByRole('button', { name: 'Connect your Harbour ID account' })
    expect(flow.calls).toHaveLength(1)
    expect(flow.calls[0]?.parameters.get('meta')).toBe('authmanagerinfo|tokens|userinfo')
    expect(flow.calls[0]?.parameters.get('amisecuritysensitiveoperation')).toBe('LinkAccounts')
  })

  it.each([
    ['an anonymous user', undefined, {}],
    ['a temporary account', logInBefore('Temp', 'temp-pass'), { users: [{ name: 'Temp', password: 'temp-pass', isTemporary: true }] }],
    ['an anonymous user of a private wiki', undefined, { features: { ...withProviders.features, private: true } }],
  ])('says to %s that a login is needed, and posts nothing', async (_, before, wiki) => {
    const flow = renderFlow({ module: 'linkaccount', wiki: { ...withProviders, ...wiki }, before })
    await screen.findByText(/have to be logged in/)
    expect(screen.getByRole('alert')).toHaveTextContent(/have to be logged in/)
    expect(flow.calls.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('says, without an alert, that nothing is left to link', async () => {
    const users = [{ name: 'Ada', password: 'secret', linkedAccounts: Object.fromEntries(demoProviders.map(({ id }) => [id, 'ada'])) }]
    renderFlow({ module: 'linkaccount', wiki: { ...withProviders, users }, before: logInBefore('Ada', 'secret') })
    expect(await screen.findByText('You have linked every account this wiki supports.', visibleOnly)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('heading', { name: 'Link an account' })).toBeVisible()
  })

  it('says that a wiki without identity providers cannot link accounts', async () => {
    renderFlow({ module: 'linkaccount', before: logInBefore('DemoUser', 'demo-pass') })
    expect(await screen.findByText(/You can’t link accounts here/)).toBeVisible()
  })
})

describe('reauthentication before linking', () => {
  const old = { features: { ...withProviders.features, oldLogins: 1 } }

  it('starts for the same user, and continues with linking afterwards', async () => {
    const flow = renderFlow({ module: 'linkaccount', wiki: old, before: logInBefore('DemoUser', 'demo-pass') })
    expect(await screen.findByText(/log in again as DemoUser/, visibleOnly)).toBeVisible()
    expect(await screen.findByLabelText('Username')).toHaveValue('DemoUser')
    await type(flow, { Password: 'demo-pass' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible()
    expect(flow.root().dataset['module']).toBe('linkaccount')
  })

  it('stops linking, with a message, if another user logs in', async () => {
    const onError = vi.fn()
    const flow = renderFlow({ module: 'linkaccount', wiki: old, onError, before: logInBefore('DemoUser', 'demo-pass') })
    await logIn(flow, 'BlockedUser', 'blocked-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent('You’re now logged in as BlockedUser, not as DemoUser, so nothing was changed.')
    expect(onError).toHaveBeenCalledExactlyOnceWith({ kind: 'otherUser', expectedUsername: 'DemoUser', username: 'BlockedUser' })
    await flow.user.click(screen.getByRole('button', { name: 'Start over' }))
    await waitFor(() => { expect(screen.getByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible() })
  })

  it('sends the operation and the token on wikis with elevated security', async () => {
    const wiki = { features: { ...withProviders.features, reauthenticateAfterSeconds: -1, elevatedSecurity: true } }
    const flow = renderFlow({ module: 'linkaccount', wiki, before: logInBefore('DemoUser', 'demo-pass') })
    await type(flow, { Password: 'wrong' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Incorrect username or password/)
    await until(flow, 'awaitingInput')
    await type(flow, { Password: 'demo-pass' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    expect(await screen.findByRole('button', { name: 'Connect your Harbour ID account' })).toBeVisible()
    const gets = flow.calls.filter(({ parameters }) => parameters.get('amirequestsfor') === 'login')
    const posts = flow.calls.filter(({ method }) => method === 'POST')
    expect(gets.map(({ parameters }) => parameters.get('amireauthenticate'))).toEqual(['LinkAccounts', 'LinkAccounts'])
    expect(posts.map(({ parameters }) => parameters.get('loginreauthenticate'))).toEqual(['LinkAccounts', 'LinkAccounts'])
    expect(new Set(posts.map(({ parameters }) => parameters.get('elevatedSecurityToken'))).size).toBe(2)
  })

  it('does not loop if the wiki never accepts the login as recent', async () => {
    const wiki = { features: { ...withProviders.features, reauthenticateAfterSeconds: -1 } }
    const flow = renderFlow({ module: 'linkaccount', wiki, before: logInBefore('DemoUser', 'demo-pass') })
    await type(flow, { Password: 'demo-pass' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await flow.user.click(await screen.findByRole('button', { name: 'Connect your Harbour ID account' }))
    expect(await screen.findByText(/For your security, please log in again first/)).toBeVisible()
  })
})

describe('a new account', () => {
  const newcomer = { Username: 'Grace', Password: 'only by me', 'Confirm password': 'only by me' }

  it('is created, named, and not logged in', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ module: 'createaccount', onPass })
    await type(flow, newcomer)
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    expect(await screen.findByText(/Account Grace was created/, visibleOnly)).toBeVisible()
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'Grace' })
    expect(flow.wiki.userNames()).toContain('Grace')
  })

  it('requires the password twice', async () => {
    const flow = renderFlow({ module: 'createaccount' })
    await type(flow, { ...newcomer, 'Confirm password': 'only by you' })
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    expect(await screen.findByText('The passwords don’t match.')).toBeVisible()
  })

  it('continues with a login if the app wants one, with the username filled in and the password empty', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ module: 'createaccount', logInAfterCreate: true, onPass })
    await type(flow, newcomer)
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    expect(await screen.findByText(/Account Grace was created. Log in/, visibleOnly)).toBeVisible()
    expect(await screen.findByLabelText('Username')).toHaveValue('Grace')
    expect(screen.getByLabelText('Password')).toHaveValue('')
    expect(onPass).not.toHaveBeenCalled()
    await type(flow, { Password: 'only by me' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await until(flow, 'passed')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'Grace' })
  })
})

describe('checkSession', () => {
  const before = logInBefore('DemoUser', 'demo-pass')

  it('offers to continue as the current user, with one request', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ checkSession: true, onPass, before })
    expect(await screen.findByText('You are logged in as DemoUser.', visibleOnly)).toBeVisible()
    expect(flow.calls.map(({ parameters }) => parameters.get('meta'))).toEqual(['userinfo'])
    await flow.user.click(screen.getByRole('button', { name: 'Continue as DemoUser' }))
    await until(flow, 'passed')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'DemoUser' })
  })

  it('lets another user log in', async () => {
    const flow = renderFlow({ checkSession: true, before })
    await flow.user.click(await screen.findByRole('button', { name: 'Use another account' }))
    await logIn(flow, 'BlockedUser', 'blocked-pass')
    await until(flow, 'passed')
  })

  it.each([{}, { features: { private: true } }])('shows the form if no user is logged in: %o', async (wiki) => {
    const flow = renderFlow({ checkSession: true, wiki })
    await logIn(flow, 'DemoUser', 'demo-pass')
    await until(flow, 'passed')
  })

  it('is off by default', async () => {
    const flow = renderFlow({ before })
    expect(await screen.findByLabelText('Password')).toBeVisible()
    expect(flow.calls).toHaveLength(1)
  })
})

describe('a username that differs from the one that was typed', () => {
  it('is shown, and passed to the app', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({
      onPass,
      intercept: ({ method, parameters }) => {
        if (method === 'POST') return Response.json({ clientlogin: { status: 'PASS', username: 'BlockedUser' } })
        return parameters.get('list') === 'users' ? Response.json({ query: { users: [{ userid: 7, name: 'DemoUser' }] } }) : undefined
      },
    })
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByRole('alert')).toHaveTextContent('You’re logged in as BlockedUser, not as DemoUser. If you aren’t BlockedUser, log out')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'BlockedUser', expectedUsername: 'DemoUser' })
  })

  it('is not reported if only the spelling differs', async () => {
    const flow = renderFlow({})
    await logIn(flow, 'demoUser', 'demo-pass')
    await until(flow, 'passed')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the prop reauthenticate', () => {
  it('lets the user confirm their identity for an operation', async () => {
    const onPass = vi.fn()
    const flow = renderFlow({ reauthenticate: 'ChangeEmail', username: 'DemoUser', onPass })
    await type(flow, { Password: 'demo-pass' })
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await until(flow, 'passed')
    expect(onPass).toHaveBeenCalledExactlyOnceWith({ username: 'DemoUser' })
    expect(flow.calls[0]?.parameters.get('amireauthenticate')).toBe('ChangeEmail')
  })
})
