// The fresh login of MediaWiki 1.47 for somebody with two factors: a security key, and an app for codes.
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeUser, FakeWikiFeatures } from '../../src/testing/index.ts'
import { answerTo, never, removeCredentials, stubCredentials } from '../requests/stubCredentials.ts'
import { logInBefore, renderFlow, visibleOnly, type Before, type RenderedFlow } from './renderFlow.tsx'

const keyButton = 'Use your security key'
const appButton = 'Authenticator app'
const codeLabel = 'Verification code'

const recoveryCode = 'AAAA2222BBBB3333'
const ben: FakeUser = {
  name: 'Ben',
  password: 'ben-pass',
  totp: { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', recoveryCodes: [recoveryCode] },
  passkeys: [{ id: 'a2V5', publicKey: '' }],
  secondFactors: ['webauthn', 'totp', 'recoverycodes'],
}

const before: Before = async (client) => {
  await client.begin('clientlogin', { fields: [['username', 'Ben'], ['password', 'ben-pass']], returnUrl: 'https://app.example/' })
  await client.continue('clientlogin', { fields: [['newModule', 'totp']] })
  await client.continue('clientlogin', { fields: [['OATHToken', recoveryCode]] })
}

const answerOfKey = async ({ publicKey }: CredentialRequestOptions) => ({ ...answerTo(publicKey), id: 'a2V5' })

/** How far all clocks are ahead. */
let laterMs = 0

beforeEach(() => {
  laterMs = 0
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + laterMs)
})

afterEach(removeCredentials)

function confirm(features: Partial<FakeWikiFeatures> = {}): RenderedFlow {
  const all = { elevatedSecurity: true, methodChoice: true, passkeyButtons: true, ...features }
  const wiki = { users: [ben], features: all, now: () => Date.now() + laterMs }
  return renderFlow({ reauthenticate: 'ChangeEmail', username: 'Ben', wiki, before })
}

const postsOf = ({ calls }: RenderedFlow) => calls.filter(({ method }) => method === 'POST').map(({ parameters }) => parameters)
const asksOf = ({ calls }: RenderedFlow) => calls.filter(({ parameters }) => parameters.get('amireauthenticate') === 'ChangeEmail')
const tokensOf = (flow: RenderedFlow) => postsOf(flow).map((parameters) => parameters.get('elevatedSecurityToken'))

async function hasPassed(flow: RenderedFlow): Promise<void> {
  expect(await screen.findByText('Logged in as Ben.', visibleOnly)).toBeVisible()
  // Each token is one that the wiki has sent, and none is sent twice.
  expect(new Set(tokensOf(flow)).size).toBe(postsOf(flow).length)
  expect(tokensOf(flow)).not.toContain(null)
}

async function enterCode(flow: RenderedFlow): Promise<void> {
  await flow.user.type(await screen.findByLabelText(codeLabel), await flow.wiki.totpCode('Ben'))
  await flow.user.click(screen.getByRole('button', { name: 'Continue' }))
}

describe('a fresh login with two factors', () => {
  it('starts the key by the button of the wiki, and passes with it', async () => {
    const asked = stubCredentials(answerOfKey)
    const flow = confirm()
    await flow.user.click(await screen.findByRole('button', { name: keyButton }))
    await hasPassed(flow)
    expect(asked).toHaveBeenCalledTimes(1)
    const [post] = postsOf(flow)
    expect(Object.fromEntries(post!)).toMatchObject({ webauthnButton: '1', loginreauthenticate: 'ChangeEmail', credential: expect.stringContaining('"a2V5"') as string })
    expect([...post!.keys()]).not.toContain('newModule')
    expect(screen.queryByRole('button', { name: 'Log in with a passkey' })).toBeNull()
  })

  it('has the token in the switch to the app, and in the code that follows', async () => {
    stubCredentials(never)
    const flow = confirm()
    await flow.user.click(await screen.findByRole('button', { name: appButton }))
    await enterCode(flow)
    await hasPassed(flow)
    const [toApp, code] = postsOf(flow)
    expect([toApp!.get('newModule'), toApp!.get('loginreauthenticate'), toApp!.has('credential')]).toEqual(['totp', 'ChangeEmail', false])
    expect([code!.has('OATHToken'), code!.get('newModule')]).toEqual([true, null])
  })

  it('has it when the user switches there and back to the key', async () => {
    const asked = stubCredentials(never)
    const flow = confirm()
    await flow.user.click(await screen.findByRole('button', { name: appButton }))
    await screen.findByLabelText(codeLabel)
    asked.mockImplementation(answerOfKey)
    await flow.user.click(screen.getByRole('button', { name: 'Security key or passkey' }))
    await hasPassed(flow)
    expect(postsOf(flow).map((post) => [post.get('newModule'), post.has('credential')])).toEqual([['totp', false], ['webauthn', false], [null, true]])
  })

  it('has a passkey in place of the key where people log in with passkeys', async () => {
    const asked = stubCredentials(answerOfKey)
    const flow = confirm({ passkeyLogin: true })
    expect(await screen.findByRole('button', { name: appButton })).toBeVisible()
    expect(screen.queryByRole('button', { name: keyButton })).toBeNull()
    await flow.user.click(await screen.findByRole('button', { name: 'Use your passkey' }))
    await hasPassed(flow)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('has no heading for other methods where the passkey is the only one', async () => {
    stubCredentials(never)
    const wiki = { users: [{ name: 'Cara', password: 'cara-pass' }], features: { elevatedSecurity: true, methodChoice: true, passkeyLogin: true, passkeyButtons: true } }
    const addKey = () => { flow.wiki.addPasskey('Cara', { id: 'a2V5', publicKey: '' }) }
    const before = logInBefore('Cara', 'cara-pass')
    const flow = renderFlow({ reauthenticate: 'ChangeEmail', username: 'Cara', wiki, before, intercept: () => { addKey(); return undefined } })
    await screen.findByRole('button', { name: 'Use your passkey' })
    await act(() => vi.dynamicImportSettled())
    expect(flow.root().querySelector('.mwa-second-factor')).toBeNull()
  })
})

describe('a form of a fresh login that is older than the wiki allows', () => {
  it('is asked for anew before the method is switched', async () => {
    stubCredentials(never)
    const flow = confirm()
    const button = await screen.findByRole('button', { name: appButton })
    laterMs = 301_000
    await flow.user.click(button)
    await enterCode(flow)
    await hasPassed(flow)
    expect(asksOf(flow)).toHaveLength(2)
  })

  it('is asked for anew before the key answers', async () => {
    const asked = stubCredentials(answerOfKey)
    const flow = confirm()
    const button = await screen.findByRole('button', { name: keyButton })
    laterMs = 301_000
    await flow.user.click(button)
    await waitFor(() => { expect(asksOf(flow)).toHaveLength(2) })
    await hasPassed(flow)
    // Once, for the challenge of the new form.
    expect(asked).toHaveBeenCalledTimes(1)
    const { challenge } = JSON.parse(postsOf(flow)[0]!.get('auth_info')!) as { readonly challenge: string }
    const { publicKey } = asked.mock.calls[0]![0]
    expect(Buffer.from(publicKey?.challenge as Uint8Array).toString('base64url')).toBe(challenge)
  })

  it('is not asked for anew while there is time', async () => {
    stubCredentials(never)
    const flow = confirm()
    const button = await screen.findByRole('button', { name: appButton })
    laterMs = 270_000
    await flow.user.click(button)
    await enterCode(flow)
    await hasPassed(flow)
    expect(asksOf(flow)).toHaveLength(1)
  })
})
