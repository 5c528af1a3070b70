// Logins and sign-ups with several ways in: which button sends, and what goes along with it.
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FakeWikiFeatures } from '../../src/testing/index.ts'
import { logInBefore, renderFlow, type RenderedFlow } from './renderFlow.tsx'

const posted = ({ calls }: RenderedFlow) => calls.filter(({ method }) => method === 'POST').map(({ parameters }) => Object.fromEntries(parameters))
const until = (flow: RenderedFlow, state: string) => vi.waitFor(() => { expect(flow.root()).toHaveAttribute('data-state', state) })
const input = (flow: RenderedFlow, name: string) => {
  const element = flow.root().querySelector<HTMLInputElement>(`[name=${name}]`)
  if (!element) throw new Error(`There is no field ${name}`)
  return element
}
const typeName = async (flow: RenderedFlow, name: string) => { await flow.user.type(await screen.findByLabelText('Username'), name) }

describe('the login to a directory', () => {
  const directory = { id: 'directory', label: 'Log in', kind: 'directory' } as const
  const wiki = (features: Partial<FakeWikiFeatures> = {}) => ({
    users: [{ name: 'Ada', password: 'local-pass', directoryPassword: 'directory-pass' }],
    features: { localPasswords: false, providers: [directory], ...features },
  })

  it.each(['Enter', 'the button'])('alone has one button, which %s presses', async (how) => {
    const flow = renderFlow({ wiki: wiki() })
    await typeName(flow, 'Ada')
    await flow.user.type(input(flow, 'password'), 'directory-pass')
    expect(screen.getByRole('button', { name: 'Log in' })).toHaveClass('mwa-primary')
    if (how === 'Enter') await flow.user.keyboard('{Enter}')
    else await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await until(flow, 'passed')
    expect(posted(flow)).toHaveLength(1)
  })

  it('alone says what is missing', async () => {
    const flow = renderFlow({ wiki: wiki() })
    await typeName(flow, 'Ada{Enter}')
    expect(await screen.findByText('“Password” is required.')).toBeVisible()
    expect(posted(flow)).toHaveLength(0)
  })

  it('beside a local login has a button of its own, and each has its own name', async () => {
    const flow = renderFlow({ wiki: wiki({ localPasswords: true }) })
    await typeName(flow, 'Ada')
    await flow.user.type(input(flow, 'password'), 'directory-pass')
    expect(screen.getAllByRole('button', { name: /^Log in/ }).map(({ textContent }) => textContent).sort()).toEqual(['Log in', 'Log in with a wiki account'])
    await flow.user.click(screen.getByRole('button', { name: 'Log in' }))
    await until(flow, 'passed')
  })

  it('leaves Enter to the local login beside it', async () => {
    const flow = renderFlow({ wiki: wiki({ localPasswords: true }) })
    await typeName(flow, 'Ada')
    await flow.user.type(input(flow, 'password'), 'local-pass{Enter}')
    await until(flow, 'passed')
    expect(posted(flow)[0]).not.toHaveProperty('pluggableauthlogin0')
  })

  it('goes through a redirect without fields', async () => {
    const flow = renderFlow({ wiki: wiki({ providers: [{ ...directory, returns: 'nothing' }] }) })
    await typeName(flow, 'Ada')
    await flow.user.type(input(flow, 'password'), 'directory-pass{Enter}')
    await until(flow, 'redirectPending')
  })
})

describe('an account whose password is mailed', () => {
  const account = async () => {
    const flow = renderFlow({ module: 'createaccount', wiki: { features: { email: true } }, before: logInBefore('DemoUser', 'demo-pass') })
    await typeName(flow, 'Newcomer')
    await flow.user.type(input(flow, 'email'), 'new@example.org')
    return flow
  }

  it('needs no password, and gets none', async () => {
    const flow = await account()
    await flow.user.type(input(flow, 'password'), 'half')
    await flow.user.click(input(flow, 'mailpassword'))
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    await until(flow, 'passed')
    expect(posted(flow).at(-1)).toMatchObject({ username: 'Newcomer', email: 'new@example.org', realname: '', reason: '', mailpassword: '1' })
    expect(Object.keys(posted(flow).at(-1) ?? {}).filter((name) => /password$|retype/.test(name))).toEqual(['mailpassword'])
  })

  it('is one of two ways: neither is marked as required', async () => {
    const flow = await account()
    expect(screen.queryByText(/\(required\)/)).toBeNull()
    expect(input(flow, 'password')).not.toBeRequired()
    expect(input(flow, 'mailpassword')).not.toBeRequired()
    expect(input(flow, 'username')).toBeRequired()
  })

  it('asks for a password if neither is given', async () => {
    const flow = await account()
    await flow.user.click(screen.getByRole('button', { name: 'Create account' }))
    await waitFor(() => { expect(flow.root().querySelectorAll('.mwa-field[data-invalid]')).toHaveLength(2) })
    expect(posted(flow)).toHaveLength(0)
  })
})

describe('an account through an identity provider', () => {
  it('is followed by a login with nothing but the button of the provider', async () => {
    const wiki = { features: { providers: [{ id: 'one', label: 'Harbour' }] } }
    const flow = renderFlow({ wiki, module: 'createaccount', logInAfterCreate: true, intercept: ({ method }) => (method === 'POST' ? Response.json({ createaccount: { status: 'PASS', username: 'Newcomer' } }) : undefined) })
    await flow.user.type(await screen.findByLabelText('Username'), 'Newcomer')
    await flow.user.click(screen.getByRole('button', { name: /Harbour/ }))
    expect(await screen.findByText('Account Newcomer was created. Log in with the button below to continue.', { ignore: '[role=status]' })).toBeVisible()
    await until(flow, 'awaitingInput')
    expect(screen.getByRole('button', { name: /Harbour/ })).toBeVisible()
    expect(flow.root().querySelector('[type=password]')).toBeNull()
  })
})
